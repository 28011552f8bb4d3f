/// The settings of the generator.
package struct GeneratorConfiguration: Sendable {
    /// The name of the module, by which its requests are known; `nil` for the name of the client type.
    package var module: String?
    /// The name of the client type; `nil` for one made of the document's title.
    package var clientName: String?
    /// Names by JSON pointers of component schemas, with `#` before them, or by ids of operations.
    package var names: [String: String] = [:]
    /// Protocols that models conform to beyond those they always conform to, by model; `*` for all.
    package var conformances: [String: [String]] = [:]
    /// Whether models keep members that the document does not know.
    package var keepsUnknownMembers = true
    /// Members that hold a date as text although the document does not say so, as `Schema.member`.
    package var timestamps: Set<String> = []
    /// The members of an error body, by what they mean.
    package var errorMembers: [(label: String, member: String)] = []
    /// The query parameter that asks for an envelope around answers.
    package var envelopeParameter: String?
    /// The query parameters that choose a page of a list.
    package var paging: ClientType.Paging?
    /// The path of the OAuth 2.0 revocation endpoint on the server.
    package var revocationPath: String?

    /// Creates a configuration that changes nothing.
    package init() {}

    /// Whether a text can be the name of a module: letters, digits and underscores of ASCII, the first no digit, no keyword.
    package static func isModuleName(_ text: String) -> Bool {
        guard let first = text.utf8.first, !first.isASCIIDigit, !ReservedWords.isReserved(text) else { return false }
        return text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
    }

    /// Whether a text can be the name of a generated type: an identifier with a capital that nothing else is called by
    /// in generated code.
    package static func isTypeName(_ text: String) -> Bool {
        isIdentifier(text) && isCapitalized(text) && !ReservedTypeNames.contains(text)
    }

    /// Whether the first letter is a capital.
    static func isCapitalized(_ text: String) -> Bool {
        text.unicodeScalars.first?.properties.isUppercase == true
    }

    /// Whether a text can be the name of a declaration: letters and digits of ASCII, the first no digit, no keyword.
    package static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isASCIILetter else { return false }
        return text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } && !ReservedWords.isReserved(text)
            && ReservedWords.usable(text) == text
    }
}
