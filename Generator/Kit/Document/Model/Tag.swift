public import BindingsJSON

/// A tag that groups operations.
public struct Tag: Extensible {
    /// The value in the document.
    public let node: JSONNode

    /// The name, as operations write it.
    public let name: String

    /// `description`.
    public var description: String? { text("description") }
}
