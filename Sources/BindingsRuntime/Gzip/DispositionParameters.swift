/// The parameters of a `Content-Disposition` field (RFC 6266), read as leniently as they are written.
struct DispositionParameters {
    private var values: [String: String] = [:]

    init(_ field: String) {
        var rest = field.unicodeScalars[...]
        // The type comes first and says nothing about the name.
        rest = rest.drop { $0 != ";" }
        while rest.popFirst() == ";" {
            let name = String(String.UnicodeScalarView(rest.prefix { $0 != "=" && $0 != ";" }))
            rest = rest.drop { $0 != "=" && $0 != ";" }
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            rest = rest.drop { $0 == " " || $0 == "\t" }
            let value = rest.first == "\"" ? Self.quoted(&rest) : Self.token(&rest)
            let key = name.filter { $0 != " " && $0 != "\t" }.lowercased()
            if values[key] == nil { values[key] = value }
            rest = rest.drop { $0 != ";" }
        }
    }

    /// The name; the form that names its charset (RFC 8187) comes first.
    var fileName: String? {
        values["filename*"].flatMap { Self.extended($0) } ?? values["filename"]
    }

    private static func token(_ rest: inout Substring.UnicodeScalarView) -> String {
        let token = rest.prefix { $0 != ";" }
        rest = rest.dropFirst(token.count)
        var text = String(String.UnicodeScalarView(token))
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }

    private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String {
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\"" {
            // Only a quote needs a backslash; others are the separators of a careless Windows server.
            if scalar == "\\", rest.first == "\"" || rest.first == "\\", let escaped = rest.popFirst() {
                text.append(escaped)
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// `UTF-8''%e2%82%ac`, or `nil` if it is in another charset or malformed.
    private static func extended(_ value: String) -> String? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(parts[2].utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                return nil
            }
            rest = rest.dropFirst(2)
            bytes.append(code)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
