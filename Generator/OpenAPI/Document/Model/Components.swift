package import BindingsJSON

/// The parts of a document that others refer to, each in the order of the document. All are parsed where they stand, so
/// that what is wrong with them is told; those that only references reach are not kept here.
package struct Components: Sendable {
    /// A schema by its name.
    package struct NamedSchema: Sendable {
        package let name: String

        package let value: Schema
    }

    /// The value in the document.
    package let node: JSONNode?

    package let schemas: [NamedSchema]

    /// Ways to authenticate.
    package let securitySchemes: [SecurityScheme]
}
