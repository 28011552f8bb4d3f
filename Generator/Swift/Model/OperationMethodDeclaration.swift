package import BindingsJSON

/// An operation as a method that makes a call.
package struct OperationMethodDeclaration: Sendable {
    /// The method's name.
    package var name: String
    /// The operation's id in the document, or its method and path.
    package var id: String
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
    /// The body.
    package var body: BodyDeclaration?
    /// What a call returns.
    package var result: ResultType
    /// Parameters that demand others: the first requires the second.
    package var dependencies: [(name: String, other: String)]
    /// Why the operation should no longer be used; `nil` if it may be.
    package var deprecation: String?
    /// Old names.
    package var aliases: [String]
    /// Where the operation stands in the document.
    package var node: JSONNode

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
