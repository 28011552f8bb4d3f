import Foundation

/// The forms of bytes inside a Base64 text (RFC 4648 sections 4 and 5).
///
/// A text that encodes a whole request shifts a secret in it by one or two bytes, which changes every character. The characters
/// that the bytes share with their neighbours, one at either end, are left out.
enum Base64Form {
    /// All forms: of the three shifts, in both alphabets.
    static func texts(of bytes: [UInt8]) -> Set<String> {
        var texts: Set<String> = []
        for shift in 0..<3 {
            let text = Data(Array(repeating: 0, count: shift) + bytes).base64EncodedString()
            let padding = text.reversed().prefix { $0 == "=" }.count
            let isWhole = (shift + bytes.count).isMultiple(of: 3)
            let standard = String(text.dropFirst(shift == 0 ? 0 : shift + 1).dropLast(isWhole ? 0 : padding + 1))
            texts.insert(standard)
            texts.insert(standard.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_"))
        }
        return texts.filter { !$0.isEmpty }
    }
}
