extension HTTPRequest {
    /// The fault that would break the head of the request or split it in two; `nil` if it is well formed.
    ///
    /// Middlewares, credentials and callers may put anything into a request, and not every HTTP stack looks.
    var fault: String? {
        guard Self.isToken(method.rawValue) else { return "the method is not a valid token" }
        for field in headers.fields {
            guard Self.isToken(field.name) else { return "the name of a header field is not a valid token" }
            // The value may be a secret.
            guard field.value.utf8.allSatisfy({ $0 != 0x0A && $0 != 0x0D && $0 != 0 }) else {
                return "the header field `\(field.name)` has a line break or a null character"
            }
        }
        return nil
    }

    private static let tokenCharacters = ASCIISet(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    )

    /// Whether a text is a token (RFC 9110 section 5.6.2).
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { tokenCharacters.contains($0) }
    }
}
