/// Something that a document holds in place or refers to.
package struct Referenced<Value: Sendable>: Sendable {
    /// The reference that stands in the document; `nil` for a value that is there itself.
    package let reference: Reference?

    /// The value, at the end of all references.
    package let value: Value
}
