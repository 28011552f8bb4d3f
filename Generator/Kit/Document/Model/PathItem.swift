public import BindingsJSON

/// The operations on one path.
public struct PathItem: Extensible {
    /// The value in the document: what `$ref` leads to, if the path has one.
    public let node: JSONNode

    /// The path template, such as `/groups/{groupId}`; for an item of `components`, its name.
    public let path: String

    /// The reference that stands under the path, if one does.
    public let reference: Reference?

    /// The parameters of all operations of the item.
    public let parameters: [Referenced<Parameter>]

    /// The servers of all operations of the item; empty if they are those of the document.
    public let servers: [Server]

    /// The operations in the order of the document.
    public let operations: [Operation]
}
