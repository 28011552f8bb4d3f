import Foundation

/// A charset of text bodies.
struct Charset {
    private let encoding: String.Encoding?

    /// The charset of a name of IANA's registry; UTF-8 if there is none.
    init(_ name: String?) {
        encoding =
            switch name {
            case nil, "utf-8", "utf8", "us-ascii", "ascii": .utf8
            case "iso-8859-1", "latin1": .isoLatin1
            case "windows-1252": .windowsCP1252
            case "utf-16": .utf16
            case "utf-16le": .utf16LittleEndian
            case "utf-16be": .utf16BigEndian
            default: nil
            }
    }

    /// Whether texts need no translation, because they are UTF-8 or their charset is unknown.
    var isUTF8: Bool { encoding == nil || encoding == .utf8 }

    /// A JSON text in UTF-8, which it should be in (RFC 8259 section 8.1) whatever charset its label names.
    ///
    /// Bytes that are UTF-8 or of no known charset stay as they are, for the reader of JSON to judge.
    func utf8(of bytes: [UInt8]) -> [UInt8] {
        guard let encoding, encoding != .utf8 else { return bytes }
        let isWide = encoding != .isoLatin1 && encoding != .windowsCP1252
        if !isWide, String(validating: bytes, as: UTF8.self) != nil { return bytes }
        return decode(bytes).map { Array($0.utf8) } ?? bytes
    }

    /// The text, or `nil` if the bytes are not of the charset or the charset is unknown.
    func decode(_ bytes: [UInt8]) -> String? {
        guard let encoding else { return nil }
        if encoding == .utf8 {
            let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            return String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
        }
        return String(bytes: bytes, encoding: encoding)
    }
}
