public import BindingsJSON

/// Security schemes that must all be satisfied; of several requirements, one suffices.
public struct SecurityRequirement: Extensible {
    /// The value in the document.
    public let node: JSONNode

    /// The schemes with the scopes they need; empty if anonymous access is allowed.
    public let schemes: [(name: String, scopes: [String])]
}
