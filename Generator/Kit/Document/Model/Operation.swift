public import BindingsJSON
public import BindingsSyntax

/// One method of one path.
public struct Operation: Extensible {
    /// The value in the document.
    public let node: JSONNode

    /// The path template, such as `/groups/{groupId}`.
    public let path: String

    /// The method.
    public let method: OperationMethod

    /// `operationId`; `nil` if the document gives none.
    public let id: String?

    /// The shorter name that `x-xgen-operation-id-override` gives.
    public let shortID: String?

    /// The names by which the operation was known before, of `x-operation-id-aliases`.
    public let aliases: [String]

    /// The tags in order.
    public let tags: [String]

    /// The parameters that count: those of the path item that the operation does not override, then its own.
    public let parameters: [Referenced<Parameter>]

    /// The parameters that stand in the operation itself.
    public let ownParameters: [Referenced<Parameter>]

    /// The request body.
    public let requestBody: Referenced<RequestBody>?

    /// The responses by status, in the order of the document.
    public let responses: [Response]

    /// The security requirements; `nil` where those of the document count.
    public let security: [SecurityRequirement]?

    /// The servers of the operation, else of its path item; empty if they are those of the document.
    public let servers: [Server]

    /// For each query, header or cookie parameter in order, the parameters that must be given with it:
    /// `x-dependent-required`.
    public let dependentRequired: [(name: String, requires: [String])]

    /// Whether the operation should no longer be used.
    public let isDeprecated: Bool

    /// The version that the operation itself declares (`x-xgen-version`); most declare it on media types.
    public let version: APIVersion?

    /// The date after which the operation is gone (`x-sunset`), as it is written.
    public let sunset: String?

    /// A response and the status that it answers with.
    public struct Response: Sendable {
        /// The status.
        public let status: StatusKey

        /// The response.
        public let response: Referenced<ResponseObject>
    }

    /// `summary`.
    public var summary: String? { text("summary") }

    /// `description`.
    public var description: String? { text("description") }

    /// Method and path, as messages name the operation: `GET /groups/{groupId}`.
    public var methodAndPath: String { method.httpName + " " + path }

    /// The responses for success: 2xx, in the order of the document.
    public var successes: [Response] { responses.filter { $0.status.isSuccess } }
}
