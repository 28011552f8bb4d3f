package import BindingsJSON

/// A tag that groups operations.
package struct Tag: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The name, as operations write it.
    package let name: String

    /// `description`.
    package var description: String? { text("description") }
}
