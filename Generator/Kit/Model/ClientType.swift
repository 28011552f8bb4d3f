import BindingsJSON

/// The client: where all calls start.
struct ClientType: Sendable {
    /// The name of the type.
    var name: String
    /// What it is, in paragraphs.
    var documentation: Documentation
    /// The title of the API.
    var title: String
    /// What the bindings call themselves in requests, with the version of the API that they ask for.
    var product: String
    /// The servers, the default first.
    var servers: [ServerConstant]
    /// The vendor in dated media types.
    var vendor: String?
    /// The path of the OAuth 2.0 token endpoint.
    var tokenPath: String?
    /// The path of the OAuth 2.0 revocation endpoint.
    var revocationPath: String?
    /// The members of an error body, by what they mean, such as `code` and `errorCode`.
    var errorMembers: [(label: String, member: String)]
    /// The query parameter that asks for an envelope.
    var envelopeParameter: String?
    /// Models that several operations share but that are no component schema, nested in the client.
    var nested: [ModelDeclaration]
    /// Operations without a tag, which are methods of the client itself.
    var operations: [OperationMethodDeclaration]

    /// A server, as a static member of the client.
    struct ServerConstant: Sendable {
        /// The name of the member.
        var name: String
        /// The URL, absolute.
        var url: String
        /// What it is.
        var documentation: Documentation
        /// Where it stands in the document.
        var node: JSONNode
    }
}
