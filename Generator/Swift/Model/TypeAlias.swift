package import BindingsJSON

/// A second name of a model, for places where another type hides the first.
package struct TypeAlias: Sendable, Hashable {
    /// The second name.
    package var name: String
    /// The model.
    package var target: TypeName
    /// Where the model stands in the document.
    package var node: JSONNode
}
