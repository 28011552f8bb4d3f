import CBindingsZlib

/// Decodes gzip streams (RFC 1952) of any number of members, fed bytes in any portions, with every check there is.
///
/// It does no input or output and holds no content: each step decodes into memory of the caller's.
///
/// ```swift
/// var decoder = GzipDecoder()
/// while let chunk = source.next() {
///     try decoder.decode(chunk) { decoded in sink.write(decoded) }
/// }
/// try decoder.finish()
/// ```
public struct GzipDecoder: ~Copyable, Sendable {
    private enum Phase {
        /// Where a member may start or the stream may end.
        case boundary
        case header
        case data
        case trailer(count: Int, value: UInt64)
        /// After zeros that follow the last member.
        case padding
        case failed(GzipError)
    }

    private var phase = Phase.boundary
    private var parser = GzipHeaderParser()
    private var inflater: Inflater?
    private var crc: uLong = 0
    private var memberBytes: UInt32 = 0
    /// The number of members that were decoded and verified.
    public private(set) var members = 0
    /// The bytes of input that were used.
    public private(set) var receivedBytes: Int64 = 0
    /// The bytes of content that were decoded; those of a member that is not over are not verified yet.
    public private(set) var decodedBytes: Int64 = 0
    /// The header of the latest member whose header is complete.
    public private(set) var header: GzipHeader?

    /// Creates a decoder at the start of a stream.
    public init() {}

    /// Decodes until the input is used up or the output is full.
    ///
    /// When it returns with the output full, there may be more to come even if the input is empty.
    ///
    /// - Parameters:
    ///   - input: The next bytes of the stream; the decoder removes the bytes that it used.
    ///   - output: Where the content goes; without room nothing is done.
    /// - Returns: The number of bytes of content.
    /// - Throws: ``GzipError``, once all content before the damage has been returned, and again at every further call.
    public mutating func decode(
        _ input: inout UnsafeRawBufferPointer,
        into output: UnsafeMutableRawBufferPointer
    ) throws(GzipError) -> Int {
        // zlib takes an output without an address for damage.
        guard !output.isEmpty else { return 0 }
        var room = output
        while true {
            let inputBefore = input.count
            let roomBefore = room.count
            let problem = step(&input, &room)
            receivedBytes += Int64(inputBefore - input.count)
            if let problem {
                let error = fail(problem)
                if room.count < output.count { break }
                throw error
            }
            let isStuck = input.count == inputBefore && room.count == roomBefore
            if room.isEmpty || (isStuck && input.isEmpty) { break }
        }
        return output.count - room.count
    }

    /// Decodes all of some bytes and hands over the content in pieces of at most 64 KiB.
    ///
    /// - Throws: ``GzipError``, once all content before the damage has been handed over.
    public mutating func decode(
        _ bytes: [UInt8],
        _ body: (UnsafeRawBufferPointer) -> Void
    ) throws(GzipError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        var isFull = false
        while offset < bytes.count || isFull {
            var failure: GzipError?
            let count = bytes.withUnsafeBytes { all in
                var input = UnsafeRawBufferPointer(rebasing: all[offset...])
                defer { offset = all.count - input.count }
                do throws(GzipError) {
                    return try decode(&input, into: buffer)
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            isFull = count == buffer.count
            if count > 0 { body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
        }
    }

    /// Checks that the stream may end here: at its start, or after a whole member.
    ///
    /// - Throws: ``GzipError`` of kind `truncated`, or the error that was thrown before.
    public mutating func finish() throws(GzipError) {
        switch phase {
        case .boundary, .padding: return
        case .failed(let error): throw error
        case .header, .data, .trailer: throw fail(.truncated)
        }
    }

    private mutating func fail(_ kind: GzipError.Kind) -> GzipError {
        if case .failed(let error) = phase { return error }
        let member = kind == .trailingData ? members : members + 1
        let error = GzipError(kind, member: member, offset: receivedBytes, decodedBytes: decodedBytes)
        phase = .failed(error)
        inflater = nil
        return error
    }

    /// Performs the phase, as far as input and output last.
    private mutating func step(
        _ input: inout UnsafeRawBufferPointer,
        _ room: inout UnsafeMutableRawBufferPointer
    ) -> GzipError.Kind? {
        switch phase {
        case .boundary:
            guard let first = input.first else { return nil }
            if members > 0 && first == 0 {
                phase = .padding
            } else if first == 0x1F {
                parser = GzipHeaderParser()
                phase = .header
            } else {
                return members > 0 ? .trailingData : .notGzip
            }
        case .padding:
            let zeros = input.prefix { $0 == 0 }.count
            input = UnsafeRawBufferPointer(rebasing: input.dropFirst(zeros))
            if !input.isEmpty { return .trailingData }
        case .header:
            if let problem = parser.read(&input) {
                return problem == .notGzip && members > 0 ? .trailingData : problem
            }
            if parser.isComplete { return beginData() }
        case .data:
            return inflate(&input, &room)
        case .trailer(let count, let value):
            guard let byte = input.first else { return nil }
            input = UnsafeRawBufferPointer(rebasing: input.dropFirst())
            let value = value | UInt64(byte) << UInt64(8 * count)
            phase = .trailer(count: count + 1, value: value)
            if count == 7 { return endMember(value) }
        case .failed(let error):
            return error.kind
        }
        return nil
    }

    private mutating func beginData() -> GzipError.Kind? {
        header = parser.header
        if inflater == nil { inflater = Inflater() } else { inflater?.reset() }
        if inflater == nil { return .outOfMemory }
        crc = 0
        memberBytes = 0
        phase = .data
        return nil
    }

    private mutating func inflate(
        _ input: inout UnsafeRawBufferPointer,
        _ room: inout UnsafeMutableRawBufferPointer
    ) -> GzipError.Kind? {
        let start = room
        let outcome = inflater?.step(&input, &room) ?? .outOfMemory
        let count = start.count - room.count
        // Without bytes, zlib would start the checksum anew.
        if count > 0 { crc = crc32(crc, start.baseAddress?.assumingMemoryBound(to: UInt8.self), uInt(count)) }
        memberBytes &+= UInt32(truncatingIfNeeded: count)
        decodedBytes += Int64(count)
        switch outcome {
        case .progress: return nil
        case .end:
            phase = .trailer(count: 0, value: 0)
            return nil
        case .invalid: return .invalidData
        case .outOfMemory: return .outOfMemory
        }
    }

    private mutating func endMember(_ trailer: UInt64) -> GzipError.Kind? {
        guard UInt32(truncatingIfNeeded: trailer) == UInt32(truncatingIfNeeded: crc) else { return .checksum }
        guard UInt32(truncatingIfNeeded: trailer >> 32) == memberBytes else { return .length }
        members += 1
        phase = .boundary
        return nil
    }
}
