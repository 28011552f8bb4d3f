package import BindingsJSON

/// A pattern as a constant.
package struct PatternConstant: Sendable {
    /// The name of the constant.
    package var name: String
    /// The pattern.
    package var source: String
    /// Where it first stands in the document.
    package var node: JSONNode
}
