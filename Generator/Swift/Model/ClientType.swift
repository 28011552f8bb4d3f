package import BindingsJSON

/// The client: where all calls start.
package struct ClientType: Sendable {
    /// The name of the type.
    package var name: String
    /// What it is, in paragraphs.
    package var documentation: Documentation
    /// The title of the API.
    package var title: String
    /// What the bindings call themselves in requests, with the version of the API that they ask for.
    package var product: String
    /// The servers, the default first.
    package var servers: [ServerConstant]
    /// The vendor in dated media types.
    package var vendor: String?
    /// The path of the OAuth 2.0 token endpoint.
    package var tokenPath: String?
    /// The path of the OAuth 2.0 revocation endpoint.
    package var revocationPath: String?
    /// The members of an error body, by what they mean, such as `code` and `errorCode`.
    package var errorMembers: [(label: String, member: String)]
    /// The query parameter that asks for an envelope.
    package var envelopeParameter: String?
    /// Models that several operations share but that are no component schema, nested in the client.
    package var nested: [ModelDeclaration]
    /// Operations without a tag, which are methods of the client itself.
    package var operations: [OperationMethodDeclaration]

    /// A server, as a static member of the client.
    package struct ServerConstant: Sendable {
        /// The name of the member.
        package var name: String
        /// The URL, absolute.
        var url: String
        /// What it is.
        var documentation: Documentation
        /// Where it stands in the document.
        package var node: JSONNode
    }
}
