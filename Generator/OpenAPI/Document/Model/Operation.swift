package import BindingsJSON
package import BindingsSyntax

/// One method of one path.
package struct Operation: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The path template, such as `/groups/{groupId}`.
    package let path: String

    /// The method.
    package let method: OperationMethod

    /// `operationId`; `nil` if the document gives none.
    package let id: String?

    /// The shorter name that `x-xgen-operation-id-override` gives.
    package let shortID: String?

    /// The names by which the operation was known before, of `x-operation-id-aliases`.
    package let aliases: [String]

    /// The tags in order.
    package let tags: [String]

    /// The parameters that count: those of the path item that the operation does not override, then its own.
    package let parameters: [Referenced<Parameter>]

    /// The parameters that stand in the operation itself.
    package let ownParameters: [Referenced<Parameter>]

    /// The request body.
    package let requestBody: Referenced<RequestBody>?

    /// The responses by status, in the order of the document.
    package let responses: [Response]

    /// The security requirements; `nil` where those of the document count.
    package let security: [SecurityRequirement]?

    /// The servers of the operation, else of its path item; empty if they are those of the document.
    package let servers: [Server]

    /// For each query, header or cookie parameter in order, the parameters that must be given with it:
    /// `x-dependent-required`.
    package let dependentRequired: [(name: String, requires: [String])]

    /// Whether the operation should no longer be used.
    package let isDeprecated: Bool

    /// The version that the operation itself declares (`x-xgen-version`); most declare it on media types.
    package let version: APIVersion?

    /// The date after which the operation is gone (`x-sunset`), as it is written.
    package let sunset: String?

    /// A response and the status that it answers with.
    package struct Response: Sendable {
        /// The status.
        package let status: StatusKey

        /// The response.
        package let response: Referenced<ResponseObject>
    }

    /// `summary`.
    package var summary: String? { text("summary") }

    /// `description`.
    package var description: String? { text("description") }

    /// Method and path, as messages name the operation: `GET /groups/{groupId}`.
    package var methodAndPath: String { method.httpName + " " + path }

    /// The responses for success: 2xx, in the order of the document.
    package var successes: [Response] { responses.filter { $0.status.isSuccess } }
}
