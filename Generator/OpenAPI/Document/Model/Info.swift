package import BindingsJSON

/// What a document says about the API as a whole.
package struct Info: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The name of the API.
    package let title: String

    /// The version of the document.
    package let version: String

    /// `description`.
    package var description: String? { text("description") }
}
