package import BindgenOpenAPI
package import BindingsJSON

/// An operation as a method that makes a call.
package struct OperationMethodDeclaration: Sendable, Equatable {
    /// The method's name.
    package var name: String
    /// The operation's id in the document, or its method and path.
    @Origin package var id: String
    /// The name of the HTTP method's constant, such as `get`.
    package var httpMethod: String
    /// The path with placeholders.
    package var path: String
    /// The value of `Accept`; `nil` for none.
    package var accept: String?
    /// Summary, version, roles and the like.
    package var documentation: Documentation
    /// The parameters in the order of the labels.
    package var parameters: [ParameterDeclaration]
    package var body: BodyDeclaration?
    /// The result of a call.
    package var result: ResultType
    /// Parameters that demand others: the first requires the second.
    package var dependencies: [Dependency]
    /// Why the operation should no longer be used; `nil` if it may be.
    package var deprecation: String?
    /// Old names.
    package var aliases: [String]
    /// The place of the operation in the document.
    @Origin package var node: JSONNode

    /// A parameter that demands another.
    package struct Dependency: Sendable, Equatable {
        /// The name of the parameter.
        package var name: String
        /// The name of the one that it demands.
        package var other: String
    }

    /// The name and the labels with colons, as in `renamed:`, where no name is between backticks.
    package var labels: String {
        let names = labelledNames.map { $0 + ":" }
        return "\(name)(\(names.joined()))"
    }

    /// The names of all arguments in order.
    package var labelledNames: [String] {
        var names = parameters.prefix { $0.location == .path }.map(\.name)
        if body != nil { names.append("body") }
        return names + parameters.drop { $0.location == .path }.map(\.name)
    }
}

/// A parameter of an operation.
package struct ParameterDeclaration: Sendable, Equatable {
    /// Where the parameter is sent.
    package enum Location: String, Sendable, Equatable {
        case path
        case query
        case header
        case cookie
    }

    /// How a value is written.
    package enum Encoding: Sendable, Hashable {
        /// As JSON.
        case json
        /// As a text, a list or an object in a style of RFC 6570.
        case expanded(style: Parameter.Style, explode: Bool, allowsReserved: Bool)
    }

    /// The label and name of the argument.
    package var name: String
    /// The name that is sent.
    package var apiName: String
    /// Where it is sent.
    package var location: Location
    /// The type, without the optional of a parameter that may be left out.
    package var type: SwiftType
    /// Whether it must be given.
    package var isRequired: Bool
    /// The rules for its value.
    package var constraints: Constraints
    /// How the value is written.
    package var encoding: Encoding
    /// What it means, with unit, range and default.
    package var documentation: String
    /// Its place in the document.
    @Origin package var node: JSONNode
}

/// The body of a request.
package struct BodyDeclaration: Sendable, Equatable {
    /// How the body is written.
    package enum Format: Sendable, Equatable {
        case json
        case form
        case multipart
        case text
        case bytes
    }

    /// How it is written.
    package var format: Format
    package var mediaType: String
    /// The type of the argument.
    package var type: SwiftType
    /// Whether it must be given.
    package var isRequired: Bool
    /// The rules for its value.
    package var constraints: Constraints
    package var documentation: String
    /// Its place in the document.
    @Origin package var node: JSONNode
}

/// The result of a call of an operation.
package enum ResultType: Sendable, Hashable {
    /// A value decoded from JSON.
    case json(SwiftType)
    /// Nothing.
    case none
    /// A gzip file.
    case gzip
    case text
    /// Bytes of some other kind.
    case bytes
}
