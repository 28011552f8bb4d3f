import Foundation

/// How the end of an answer's body is told (RFC 9112 section 6.3).
enum BodyFraming: Equatable {
    /// By a length, by chunks or by the frames of HTTP/2, so that a body that breaks off is noticed; or there is no body.
    case delimited
    /// By the end of the connection, which a body that breaks off looks like.
    case endOfConnection

    /// Tells the framing of an answer as far as its head shows it.
    ///
    /// HTTP/2, which needs no fields for it and knows no `Connection`, cannot be told from HTTP/1.1 without fields; it is
    /// only spoken over TLS, where a server of HTTP/1.1 that ends the body with the connection has to announce it.
    ///
    /// - Parameters:
    ///   - response: The answer.
    ///   - method: The method of the request.
    ///   - isSecure: Whether the answer came over TLS.
    init(_ response: Response, to method: HTTPMethod, isSecure: Bool) {
        let headers = response.headers
        if method == .head || [204, 205, 304].contains(response.status) {
            self = .delimited
        } else if let coding = Self.words(headers["Transfer-Encoding"]).last {
            self = coding == "chunked" ? .delimited : .endOfConnection
        } else if headers["Content-Length"] != nil {
            self = .delimited
        } else {
            self = isSecure && !Self.words(headers["Connection"]).contains("close") ? .delimited : .endOfConnection
        }
    }

    /// The fault of the fields that tell the length of a body; `nil` if there is none.
    ///
    /// Several fields of one value are one (RFC 9110 section 8.6); differing ones are an attack or an accident on the way,
    /// and the client cannot tell which of them is right.
    static func fault(of headers: Headers) -> String? {
        guard headers["Transfer-Encoding"] == nil, let field = headers["Content-Length"] else { return nil }
        let lengths = Set(words(field))
        if lengths.count > 1 { return "the response has several lengths: \(lengths.sorted().joined(separator: ", "))" }
        let digits = lengths.first ?? ""
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int64(digits) != nil
        return isNumber ? nil : "the length of the response is not a number of bytes: `\(digits)`"
    }

    /// The members of a list in a field, in lower case and without parameters.
    private static func words(_ field: String?) -> [String] {
        (field ?? "").split(separator: ",").map { member in
            member.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        }
    }
}
