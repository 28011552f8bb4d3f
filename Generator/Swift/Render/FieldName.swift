/// Spells the names of members for the table that a model is read with.
enum FieldName {
    /// A name as a word of the table: as in JSON without quotation marks, and as a literal of several lines writes it.
    static func word(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }) { return name }
        var json = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\"": json += "\\\""
            case " ": json += "\\u0020"
            default:
                if scalar.isASCII, scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    json.unicodeScalars.append(scalar)
                }
            }
        }
        // The escapes of Swift come on top of those of JSON.
        let literal = SwiftLiteral.string(json)
        return String(literal.dropFirst().dropLast())
    }
}
