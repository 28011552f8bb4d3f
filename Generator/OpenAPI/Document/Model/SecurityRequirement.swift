package import BindingsJSON

/// Security schemes that must all be satisfied; of several requirements, one suffices.
package struct SecurityRequirement: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The schemes with the scopes they need; empty if anonymous access is allowed.
    package let schemes: [(name: String, scopes: [String])]
}
