public import BindingsJSON

/// The discriminator of a schema: which member tells the branches apart, and what its values mean.
public struct Discriminator: Extensible {
    /// A value of the discriminating member and the schema that it stands for.
    public struct Mapping: Sendable {
        /// The value.
        public let value: String

        /// The reference to the schema; a bare component name in the document is a reference here.
        public let reference: Reference
    }

    /// The value in the document.
    public let node: JSONNode

    /// The name of the discriminating member.
    public let propertyName: String

    /// The explicit mapping in the order of the document.
    public let mapping: [Mapping]
}
