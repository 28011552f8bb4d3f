package import BindingsJSON

/// An enum for a value of one of several types.
package struct Union: Sendable {
    /// The types, in the order of the document.
    package var variants: [Variant]
    /// How they are told apart.
    package var selection: Selection
    /// Whether the enum is `indirect`, since a payload may hold a value of the enum's own type.
    package var isIndirect = false

    /// How the variants are told apart.
    package enum Selection: Sendable {
        /// By the value of a member; of variants that share a value the first counts.
        case discriminator(String)
        /// By the kind of the JSON value, and of objects by the members they have; before that by the value of a member
        /// that says what some of them are, if there is one.
        case structure(tag: String?)
    }

    /// One of the types.
    package struct Variant: Sendable {
        /// The name of the case.
        package var name: String
        /// The payload.
        package var type: SwiftType
        /// The values of the discriminator.
        var discriminatorValues: [String]
        /// What kind of JSON value it is.
        var kind: Kind
        /// The names of the members that must be present, if it is an object.
        var requiredMembers: [String]
        /// The names of all members, if it is an object.
        var members: [String]
        /// What it is.
        var documentation: String
        /// Where it stands in the document.
        package var node: JSONNode
    }

    /// The kinds of JSON values that a variant can be.
    package enum Kind: String, Sendable {
        case object
        case array
        case string
        case number
        case bool
        case any
    }
}
