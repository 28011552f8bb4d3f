package import BindingsJSON

/// The operations on one path.
package struct PathItem: Extensible {
    /// The value in the document: what `$ref` leads to, if the path has one.
    package let node: JSONNode

    /// The path template, such as `/groups/{groupId}`; for an item of `components`, its name.
    package let path: String

    /// The reference that stands under the path, if one does.
    package let reference: Reference?

    /// The parameters of all operations of the item.
    package let parameters: [Referenced<Parameter>]

    /// The servers of all operations of the item; empty if they are those of the document.
    package let servers: [Server]

    /// The operations in the order of the document.
    package let operations: [Operation]
}
