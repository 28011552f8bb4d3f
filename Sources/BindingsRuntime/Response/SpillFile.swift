import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A temporary file without a name that holds the bytes that the consumer of a body has not yet read.
///
/// It is written at its end and read from its start; once all is read it is empty again and takes no space.
/// The system removes it with its descriptor, so that not even a crash leaves anything behind.
struct SpillFile: ~Copyable, Sendable {
    private let descriptor: Int32
    private var readOffset: off_t = 0
    private var writeOffset: off_t = 0

    /// Creates the file in a directory and takes its name away.
    init(in directory: URL) throws(SystemFailure) {
        var template = Array(directory.appendingPathComponent("body-XXXXXX").path.utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { mkstemp($0) } ?? -1
        }
        guard made >= 0 else { throw SystemFailure(.create, path: directory.path) }
        descriptor = made
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    deinit {
        close(descriptor)
    }

    /// The number of bytes that are still to be read.
    var count: Int { Int(writeOffset - readOffset) }

    /// Adds bytes at the end.
    mutating func append(_ bytes: [UInt8]) throws(SystemFailure) {
        let (descriptor, start) = (descriptor, writeOffset)
        let failure: SystemFailure? = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = pwrite(descriptor, rest.baseAddress, rest.count, start + off_t(done))
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return SystemFailure(.write) }
                done += count
            }
            return nil
        }
        if let failure { throw failure }
        writeOffset += off_t(bytes.count)
    }

    /// Takes at most so many bytes from the start.
    mutating func take(atMost limit: Int) throws(SystemFailure) -> [UInt8] {
        let wanted = min(limit, count)
        let (descriptor, start) = (descriptor, readOffset)
        var failure: SystemFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled..<wanted]))
                let count = pread(descriptor, rest.baseAddress, rest.count, start + off_t(filled))
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    failure = SystemFailure(.read, code: count < 0 ? errno : EIO)
                    return
                }
                filled += count
            }
        }
        if let failure { throw failure }
        readOffset += off_t(wanted)
        if readOffset == writeOffset {
            readOffset = 0
            writeOffset = 0
            _ = ftruncate(descriptor, 0)
        }
        return bytes
    }
}
