import CBindingsZlib

/// A gzip member as a test wants it.
struct GzipMember {
    /// How the content is compressed.
    enum Block: CaseIterable {
        case stored, fixed, dynamic
    }

    var content: [UInt8]
    var block = Block.dynamic
    var isText = false
    var time: UInt32 = 0
    var extra: [UInt8]?
    var name: String?
    var comment: String?
    var hasHeaderChecksum = false

    init(_ text: String, block: Block = .dynamic) {
        content = Array(text.utf8)
        self.block = block
    }

    init(_ content: [UInt8], block: Block = .dynamic) {
        self.content = content
        self.block = block
    }

    /// A member that has every field a header can have.
    static func withAllFields(_ text: String, block: Block = .dynamic) -> Self {
        var member = Self(text, block: block)
        member.isText = true
        member.time = 1_700_000_000
        member.extra = [0x41, 0x42, 2, 0, 9, 8]
        member.name = "caf\u{E9}.log"
        member.comment = "a comment"
        member.hasHeaderChecksum = true
        return member
    }

    /// The bytes of the member.
    var bytes: [UInt8] {
        var flags: UInt8 = isText ? 1 : 0
        if hasHeaderChecksum { flags |= 2 }
        if extra != nil { flags |= 4 }
        if name != nil { flags |= 8 }
        if comment != nil { flags |= 16 }
        var bytes: [UInt8] = [0x1F, 0x8B, 8, flags] + Self.littleEndian(time) + [0, 3]
        if let extra { bytes += [UInt8(extra.count & 255), UInt8(extra.count >> 8)] + extra }
        for text in [name, comment] {
            if let text { bytes += text.unicodeScalars.map { UInt8($0.value) } + [0] }
        }
        if hasHeaderChecksum { bytes += Self.littleEndian(Self.checksum(bytes)).prefix(2) }
        bytes += Self.deflated(content, block)
        return bytes + Self.littleEndian(Self.checksum(content)) + Self.littleEndian(UInt32(content.count))
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(crc32(0, nil, 0), bytes, uInt(bytes.count)))
    }

    private static func deflated(_ content: [UInt8], _ block: Block) -> [UInt8] {
        var stream = z_stream()
        let level: Int32 = block == .stored ? 0 : 6
        let strategy = block == .fixed ? Z_FIXED : Z_DEFAULT_STRATEGY
        let size = Int32(MemoryLayout<z_stream>.size)
        deflateInit2_(&stream, level, Z_DEFLATED, -MAX_WBITS, 8, strategy, ZLIB_VERSION, size)
        defer { deflateEnd(&stream) }
        var input = content
        let room = content.count + content.count / 100 + 1000
        return [UInt8](unsafeUninitializedCapacity: room) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(room)
                deflate(&stream, Z_FINISH)
            }
            count = room - Int(stream.avail_out)
        }
    }
}
