package import BindingsJSON

/// Something that a document holds in place or refers to.
package struct Referenced<Value: Sendable>: Sendable {
    /// The reference that stands in the document; `nil` for a value that is there itself.
    package let reference: Reference?

    /// The value, at the end of all references.
    package let value: Value
}

extension Referenced where Value: Extensible {
    /// What stands in the document where the value counts: the value, or the object that refers to it.
    package var site: JSONNode { reference?.owner ?? value.node }
}
