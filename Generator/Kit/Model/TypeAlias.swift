import BindingsJSON

/// A second name of a model, for places where another type hides the first.
struct TypeAlias: Sendable, Hashable {
    /// The second name.
    var name: String
    /// The model.
    var target: TypeName
    /// Where the model stands in the document.
    var node: JSONNode
}
