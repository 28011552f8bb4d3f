public import BindingsJSON

/// The content of an error body in the API's own format.
public struct ErrorDetails: Sendable, Hashable {
    /// The status the body repeats.
    public var status: Int?
    /// The name of the error for programs.
    public var code: String?
    /// The explanation of this occurrence.
    public var detail: String?
    /// The name of the error for people.
    public var reason: String?
    /// The values the explanation is about, of any type.
    public var parameters: [JSONValue]

    /// Creates details.
    public init(
        status: Int? = nil,
        code: String? = nil,
        detail: String? = nil,
        reason: String? = nil,
        parameters: [JSONValue] = []
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.reason = reason
        self.parameters = parameters
    }
}
