import BindingsJSON

/// A pattern as a constant.
struct PatternConstant: Sendable {
    /// The name of the constant.
    var name: String
    /// The pattern.
    var source: String
    /// Where it first stands in the document.
    var node: JSONNode
}
