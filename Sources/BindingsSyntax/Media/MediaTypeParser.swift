/// Reads one media type or media range by the grammar of RFC 9110.
struct MediaTypeParser {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The media type, or `nil` if the text breaks the grammar.
    mutating func parse() -> MediaType? {
        skipWhitespace()
        guard let type = token(), skip(UInt8(ascii: "/")), let subtype = token() else { return nil }
        guard type != "*" || subtype == "*" else { return nil }
        var parameters: [MediaType.Parameter] = []
        var names: Set<String> = []
        skipWhitespace()
        while skip(UInt8(ascii: ";")) {
            skipWhitespace()
            // The grammar allows an empty place between two semicolons.
            if let name = token() {
                guard skip(UInt8(ascii: "=")), let value = token() ?? quotedString() else { return nil }
                let parameter = MediaType.Parameter(name: name, value: value)
                if names.insert(parameter.name).inserted { parameters.append(parameter) }
                skipWhitespace()
            }
        }
        guard position == bytes.count else { return nil }
        return MediaType(
            spelling: type + "/" + subtype,
            type: type.lowercased(),
            subtype: subtype.lowercased(),
            parameters: parameters
        )
    }

    private mutating func token() -> String? {
        let start = position
        while position < bytes.count, bytes[position].isTokenCharacter { position += 1 }
        return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedString() -> String? {
        guard skip(UInt8(ascii: "\"")) else { return nil }
        var value: [UInt8] = []
        while position < bytes.count {
            var byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                guard position < bytes.count else { return nil }
                byte = bytes[position]
                position += 1
            }
            guard byte == 0x09 || (byte >= 0x20 && byte != 0x7F) else { return nil }
            value.append(byte)
        }
        return nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipWhitespace() {
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    }
}
