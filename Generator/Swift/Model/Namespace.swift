package import BindingsJSON

/// A group of operations: a struct inside the client, and a property of the client that has it.
package struct Namespace: Sendable {
    /// The tag.
    package var tag: String
    /// The name of the type.
    package var typeName: String
    /// The name of the property.
    package var propertyName: String
    /// What the group is about.
    package var documentation: Documentation
    /// The operations, by name.
    package var operations: [OperationMethodDeclaration]
    /// The types of parameters, bodies and answers that have no name of their own in the document, by name.
    package var nested: [ModelDeclaration]
    /// Where the tag stands in the document; its first operation if it is not declared.
    package var node: JSONNode
}
