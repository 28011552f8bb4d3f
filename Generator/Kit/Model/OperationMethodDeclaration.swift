import BindingsJSON

/// An operation as a method that makes a call.
struct OperationMethodDeclaration: Sendable {
    /// The method's name.
    var name: String
    /// The operation's id in the document, or its method and path.
    var id: String
    /// The name of the HTTP method's constant, such as `get`.
    var httpMethod: String
    /// The path with placeholders.
    var path: String
    /// The value of `Accept`; `nil` for none.
    var accept: String?
    /// Summary, version, roles and the like.
    var documentation: Documentation
    /// The parameters in the order of the labels.
    var parameters: [ParameterDeclaration]
    /// The body.
    var body: BodyDeclaration?
    /// What a call returns.
    var result: ResultType
    /// Parameters that demand others: the first requires the second.
    var dependencies: [(name: String, other: String)]
    /// Why the operation should no longer be used; `nil` if it may be.
    var deprecation: String?
    /// Old names.
    var aliases: [String]
    /// Where the operation stands in the document.
    var node: JSONNode

    /// The name and the labels with colons, as in `renamed:`, where no name is between backticks.
    var labels: String {
        let names = labelledNames.map { $0 + ":" }
        return "\(name)(\(names.joined()))"
    }

    /// The names of all arguments in order.
    var labelledNames: [String] {
        var names = parameters.prefix { $0.location == .path }.map(\.name)
        if body != nil { names.append("body") }
        return names + parameters.drop { $0.location == .path }.map(\.name)
    }
}
