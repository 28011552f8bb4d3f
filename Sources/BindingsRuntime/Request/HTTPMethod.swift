/// A request method of HTTP (RFC 9110 section 9), in upper case.
public struct HTTPMethod: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The method on the request line, such as `GET`.
    public let rawValue: String

    /// Creates a method from its token.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The method on the request line, such as `GET`.
    public var description: String { rawValue }

    /// Reads a resource.
    public static let get = HTTPMethod(rawValue: "GET")
    /// Reads the head of a resource.
    public static let head = HTTPMethod(rawValue: "HEAD")
    /// Processes the body by the resource's own rules.
    public static let post = HTTPMethod(rawValue: "POST")
    /// Replaces a resource.
    public static let put = HTTPMethod(rawValue: "PUT")
    /// Changes a part of a resource (RFC 5789).
    public static let patch = HTTPMethod(rawValue: "PATCH")
    /// Removes a resource.
    public static let delete = HTTPMethod(rawValue: "DELETE")
    /// Asks for the communication options of a resource.
    public static let options = HTTPMethod(rawValue: "OPTIONS")
    /// Asks for a loop-back of the request.
    public static let trace = HTTPMethod(rawValue: "TRACE")

    /// Whether a request acted on twice has the effect of one (RFC 9110 section 9.2.2).
    public var isIdempotent: Bool {
        [.get, .head, .put, .delete, .options, .trace].contains(self)
    }
}
