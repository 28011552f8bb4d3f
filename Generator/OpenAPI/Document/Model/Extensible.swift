package import BindingsJSON

/// A part of a document that remembers where it stands and may carry specification extensions (`x-…`).
package protocol Extensible: Sendable {
    /// The value in the document.
    var node: JSONNode { get }
}

extension Extensible {
    /// The specification extension of a name such as `x-sunset`.
    package func `extension`(_ name: String) -> JSONNode? { node.kind == .object ? node[name] : nil }

    /// The specification extensions in the order of the document.
    package var extensions: [(name: String, value: JSONNode)] {
        guard node.kind == .object else { return [] }
        return node.members.filter { $0.name.hasPrefix("x-") }.map { ($0.name, $0.value) }
    }

    /// The text of a member that only describes, such as `description`.
    func text(_ keyword: Keyword) -> String? { node[keyword]?.string }
}
