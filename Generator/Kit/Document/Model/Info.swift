public import BindingsJSON

/// What a document says about the API as a whole.
public struct Info: Extensible {
    /// The value in the document.
    public let node: JSONNode

    /// The name of the API.
    public let title: String

    /// The version of the document.
    public let version: String

    /// `description`.
    public var description: String? { text("description") }
}
