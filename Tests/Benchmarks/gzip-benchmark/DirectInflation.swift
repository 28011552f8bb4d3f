import CBenchmarkZlib
import Foundation

/// zlib called as directly as can be, to compare the decoder with.
enum DirectInflation {
    /// Inflates a file and returns the size of its content.
    static func run(_ url: URL) throws -> Int {
        let file = try FileHandle(forReadingFrom: url)
        var stream = z_stream()
        guard inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw CocoaError(.fileReadUnknown)
        }
        defer { inflateEnd(&stream) }
        let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { output.deallocate() }
        var count = 0
        while let part = try file.read(upToCount: 256 << 10), !part.isEmpty {
            var input = [UInt8](part)
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                repeat {
                    stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
                    stream.avail_out = uInt(output.count)
                    if inflate(&stream, Z_NO_FLUSH) == Z_STREAM_END { inflateReset(&stream) }
                    count += output.count - Int(stream.avail_out)
                } while stream.avail_out == 0
            }
        }
        return count
    }
}
