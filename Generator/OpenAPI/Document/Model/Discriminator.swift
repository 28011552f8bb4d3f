package import BindingsJSON

/// The discriminator of a schema: which member tells the branches apart, and what its values mean.
package struct Discriminator: Extensible {
    /// A value of the discriminating member and the schema that it stands for.
    package struct Mapping: Sendable {
        /// The value.
        package let value: String

        /// The reference to the schema; a bare component name in the document is a reference here.
        package let reference: Reference
    }

    /// The value in the document.
    package let node: JSONNode

    /// The name of the discriminating member.
    package let propertyName: String

    /// The explicit mapping in the order of the document.
    package let mapping: [Mapping]
}
