import BindingsJSON

/// A group of operations: a struct inside the client, and a property of the client that has it.
struct Namespace: Sendable {
    /// The tag.
    var tag: String
    /// The name of the type.
    var typeName: String
    /// The name of the property.
    var propertyName: String
    /// What the group is about.
    var documentation: Documentation
    /// The operations, by name.
    var operations: [OperationMethodDeclaration]
    /// The types of parameters, bodies and answers that have no name of their own in the document, by name.
    var nested: [ModelDeclaration]
    /// Where the tag stands in the document; its first operation if it is not declared.
    var node: JSONNode
}
