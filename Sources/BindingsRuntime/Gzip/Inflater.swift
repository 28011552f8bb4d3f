import CBindingsZlib

/// zlib's decoder of deflate streams (RFC 1951).
struct Inflater: ~Copyable, @unchecked Sendable {
    /// The result of a step.
    enum Outcome {
        case progress, end, invalid, outOfMemory
    }

    /// On the heap, for zlib remembers where its state lies. Only this value has it, which makes it safe to send.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Creates a decoder, or `nil` if memory could not be allocated.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Prepares for another deflate stream.
    mutating func reset() {
        inflateReset(stream)
    }

    /// Decodes as much as the input has and the output takes, and removes the used part of both.
    mutating func step(_ input: inout UnsafeRawBufferPointer, _ output: inout UnsafeMutableRawBufferPointer) -> Outcome
    {
        let given = min(input.count, 1 << 30)
        let room = min(output.count, 1 << 30)
        let start = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
        stream.pointee.avail_in = uInt(given)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = uInt(room)
        let code = inflate(stream, Z_NO_FLUSH)
        input = UnsafeRawBufferPointer(rebasing: input.dropFirst(given - Int(stream.pointee.avail_in)))
        output = UnsafeMutableRawBufferPointer(rebasing: output.dropFirst(room - Int(stream.pointee.avail_out)))
        switch code {
        case Z_STREAM_END: return .end
        // No progress was possible: not an error, more input or output is needed.
        case Z_OK, Z_BUF_ERROR: return .progress
        case Z_MEM_ERROR: return .outOfMemory
        default: return .invalid
        }
    }
}
