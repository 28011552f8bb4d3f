import CBindingsZlib

/// Reads the header of a gzip member, fed bytes in any portions.
struct GzipHeaderParser: Sendable {
    /// The next bytes.
    private enum Part {
        case fixed, extraLength, extra(left: Int), name, comment, checksum, end
    }

    private(set) var header = GzipHeader()
    private var part = Part.fixed
    private var flags: UInt8 = 0
    /// The bytes of the field that is being read, as far as they are kept.
    private var field: [UInt8] = []
    private var crc: uLong = 0

    /// The flags of the header, as bits.
    private enum Flag {
        static let text: UInt8 = 1
        static let checksum: UInt8 = 2
        static let extra: UInt8 = 4
        static let name: UInt8 = 8
        static let comment: UInt8 = 16
        static let reserved: UInt8 = 0xE0
    }

    /// Reads bytes up to the end of the header, and takes them from the input.
    ///
    /// - Returns: The kind of damage, with the input at the byte that shows it, or `nil`.
    mutating func read(_ input: inout UnsafeRawBufferPointer) -> GzipError.Kind? {
        while !isComplete, let byte = input.first {
            if case .checksum = part {} else { withUnsafePointer(to: byte) { crc = crc32(crc, $0, 1) } }
            if let problem = read(byte) { return problem }
            input = UnsafeRawBufferPointer(rebasing: input.dropFirst())
        }
        return nil
    }

    /// Whether the whole header has been read.
    var isComplete: Bool {
        if case .end = part { true } else { false }
    }

    private mutating func read(_ byte: UInt8) -> GzipError.Kind? {
        switch part {
        case .fixed:
            field.append(byte)
            return checkFixed()
        case .extraLength:
            field.append(byte)
            guard field.count == 2 else { break }
            let length = Int(field[0]) | Int(field[1]) << 8
            field = []
            part = .extra(left: length)
            if length == 0 { endExtra() }
        case .extra(let left):
            field.append(byte)
            part = .extra(left: left - 1)
            if left == 1 { endExtra() }
        case .name, .comment:
            if byte != 0 {
                if field.count < GzipHeader.maximumFieldSize { field.append(byte) }
                break
            }
            let text = String(String.UnicodeScalarView(field.map { Unicode.Scalar($0) }))
            if case .name = part { header.name = text } else { header.comment = text }
            if case .name = part { advance(past: Flag.name) } else { advance(past: Flag.comment) }
        case .checksum:
            field.append(byte)
            guard field.count == 2 else { break }
            guard UInt16(field[0]) | UInt16(field[1]) << 8 == UInt16(truncatingIfNeeded: crc) else {
                return .headerChecksum
            }
            header.hasChecksum = true
            part = .end
        case .end:
            break
        }
        return nil
    }

    private mutating func checkFixed() -> GzipError.Kind? {
        switch field.count {
        case 1: return field[0] == 0x1F ? nil : .notGzip
        case 2: return field[1] == 0x8B ? nil : .notGzip
        case 3: return field[2] == 8 ? nil : .unsupportedMethod
        case 4: return field[3] & Flag.reserved == 0 ? nil : .reservedFlags
        case 10:
            flags = field[3]
            header.isText = flags & Flag.text != 0
            header.modificationTime = (4..<8).reduce(0) { $0 | UInt32(field[$1]) << UInt32(8 * ($1 - 4)) }
            header.extraFlags = field[8]
            header.operatingSystem = field[9]
            advance(past: 0)
            return nil
        default: return nil
        }
    }

    private mutating func endExtra() {
        header.extra = field
        advance(past: Flag.extra)
    }

    /// Goes on to the first field that is present, after the one with a flag.
    private mutating func advance(past flag: UInt8) {
        field = []
        if flag < Flag.extra, flags & Flag.extra != 0 {
            part = .extraLength
        } else if flag < Flag.name, flags & Flag.name != 0 {
            part = .name
        } else if flag < Flag.comment, flags & Flag.comment != 0 {
            part = .comment
        } else {
            part = flags & Flag.checksum != 0 ? .checksum : .end
        }
    }
}
