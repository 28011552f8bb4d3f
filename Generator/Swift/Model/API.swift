package import BindingsJSON

/// Everything that is generated, decided down to the last name: what lowering makes of a document and rendering prints.
///
/// Values only; every declaration remembers the place in the document that it comes from.
package struct API: Sendable, Equatable {
    /// The client type.
    package var client: ClientType
    /// The groups of operations, by name.
    package var namespaces: [Namespace]
    /// The top-level models, by name.
    package var models: [ModelDeclaration]
    /// The patterns that parameters and members are checked against, by name.
    package var patterns: [PatternConstant]
    /// Second names of models for places where another type hides the first, by name.
    package var aliases: [TypeAlias]
    /// The names of the top-level models of which there is only an outline, with those of their component schemas.
    package var outlines: [String: String]
}

/// The client: where all calls start.
package struct ClientType: Sendable, Equatable {
    /// The name of the type.
    package var name: String
    /// What it is, in paragraphs.
    package var documentation: Documentation
    /// The title of the API.
    package var title: String
    /// The product name in requests, with the version of the API that they ask for.
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
    package var errorMembers: [ErrorMember]
    /// The query parameter that asks for an envelope.
    package var envelopeParameter: String?
    /// The query parameters that choose a page of a list.
    package var paging: Paging?
    /// Models that several operations share but that are not component schemas, nested in the client.
    package var nested: [ModelDeclaration]
    /// Operations without a tag, which are methods of the client itself.
    package var operations: [OperationMethodDeclaration]

    /// The names of the query parameters that choose a page.
    package struct Paging: Sendable, Equatable {
        /// The parameter with the number of the page.
        package var number: String
        /// The parameter with the largest number of items on a page.
        package var size: String?
    }

    /// A member of an error body.
    package struct ErrorMember: Sendable, Equatable {
        package var label: String
        /// Its name.
        package var member: String
    }

    /// A server, as a static member of the client.
    package struct ServerConstant: Sendable, Equatable {
        /// The name of the member.
        package var name: String
        /// The URL, absolute.
        var url: String
        var documentation: Documentation
        /// Its place in the document.
        @Origin package var node: JSONNode
    }
}

/// A group of operations: a struct inside the client, and a property of the client that has it.
package struct Namespace: Sendable, Equatable {
    /// The name of the type.
    package var typeName: String
    /// The name of the property.
    package var propertyName: String
    /// The subject of the group.
    package var documentation: Documentation
    /// The operations, by name.
    package var operations: [OperationMethodDeclaration]
    /// The types of parameters, bodies and answers that have no name of their own in the document, by name.
    package var nested: [ModelDeclaration]
    /// The place of the tag in the document; its first operation if it is not declared.
    @Origin package var node: JSONNode
}

/// A pattern as a constant.
package struct PatternConstant: Sendable, Equatable {
    /// The name of the constant.
    package var name: String
    /// The pattern.
    package var source: String
    /// Its first place in the document.
    @Origin package var node: JSONNode
}

/// A second name of a model, for places where another type hides the first.
package struct TypeAlias: Sendable, Hashable {
    /// The second name.
    package var name: String
    /// The model.
    package var target: TypeName
    /// The place of the model in the document.
    @Origin package var node: JSONNode
}

/// The comment of a declaration: a summary and paragraphs, in Markdown, as the document has them.
package struct Documentation: Sendable {
    /// The first sentence.
    package var summary: String
    /// What follows it.
    package var paragraphs: [String] = []

    package init(_ summary: String, _ paragraphs: [String] = []) {
        self.summary = summary
        self.paragraphs = paragraphs
    }
}
