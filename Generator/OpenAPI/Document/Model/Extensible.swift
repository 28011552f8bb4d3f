package import BindingsJSON

/// A part of a document that knows its place and may carry specification extensions (`x-…`).
package protocol Extensible: Sendable {
    /// The value in the document.
    var node: JSONNode { get }
}

extension Extensible {
    /// The specification extension of a name such as `x-sunset`.
    package func `extension`(_ name: String) -> JSONNode? { node.kind == .object ? node[name] : nil }

    /// The text of a member that only describes, such as `description`.
    func text(_ keyword: Keyword) -> String? { node[keyword]?.string }
}
