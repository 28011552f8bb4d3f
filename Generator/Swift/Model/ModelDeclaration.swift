package import BindingsJSON

/// A declared type.
package struct ModelDeclaration: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case structure(Structure)
        case enumeration(Enumeration)
        case union(Union)
    }

    package var name: TypeName
    /// The meaning of a value.
    package var documentation: Documentation
    package var content: Content
    /// The type with the same content that this name means; `nil` for a type of its own.
    package var original: TypeName?
    /// The types inside it, by name.
    package var nested: [ModelDeclaration] = []
    /// Whether values are sent in requests.
    package var isSent = false
    /// Whether values are sent in requests and there are rules for them.
    package var isValidated = false
    /// Protocols to conform to beyond those every model conforms to, by name.
    package var conformances: [String] = []
    /// The place of the schema in the document.
    @Origin package var node: JSONNode
}

/// A struct for an object.
package struct Structure: Sendable, Equatable {
    /// The members, in the order of the document.
    package var members: [Member]
    /// The type of members that have no property, if the document gives them one.
    package var additional: Additional?
    /// Whether members that the document does not know are kept.
    package var keepsUnknownMembers: Bool

    /// Members by names that the document leaves open.
    package struct Additional: Sendable, Equatable {
        /// The name of the property.
        package var name: String
        /// The type of the values.
        package var type: SwiftType
        /// The rules for the values.
        package var constraints: Constraints
        var documentation: Documentation
        /// The place of their schema in the document.
        @Origin package var node: JSONNode
    }

    /// A member with a property.
    package struct Member: Sendable, Equatable {
        /// The property's name.
        package var name: String
        /// The member's name.
        var jsonName: String
        /// The type, without any optional.
        package var type: SwiftType
        /// Whether the document requires the member.
        package var isRequired: Bool
        /// Whether the value may be null.
        package var isNullable: Bool
        /// Whether only answers have it.
        @Origin var isReadOnly: Bool
        /// Whether only requests have it.
        @Origin var isWriteOnly: Bool
        /// Whether requests must have the member although its property is optional, as answers lack it.
        package var isRequiredInRequests = false
        /// Whether the value is kept on the heap, since it may hold a value of the struct's own type.
        var isIndirect = false
        /// The only value the document allows.
        package var constant: Literal?
        /// The name of the computed property with the date in the text.
        package var dateName: String?
        /// The rules for the value.
        package var constraints: Constraints
        var documentation: Documentation
        /// Its place in the document.
        @Origin package var node: JSONNode

        /// Whether the property is optional.
        package var isOptional: Bool { isNullable || !isRequired }
    }
}

/// A struct around a raw value, with a static member for each value that the document lists.
package struct Enumeration: Sendable, Equatable {
    /// The type of the raw value.
    package var rawType: SwiftType
    /// The listed values in order.
    package var values: [Value]

    /// A listed value.
    package struct Value: Sendable, Equatable {
        /// The name of the member.
        package var name: String
        /// The raw value.
        var raw: Literal
        /// What it means, if the document says so.
        var documentation: String?
    }
}

/// An enum for a value of one of several types.
package struct Union: Sendable, Equatable {
    /// The types, in the order of the document.
    package var variants: [Variant]
    /// How they are told apart.
    package var selection: Selection
    /// Whether the enum is `indirect`, since a payload may hold a value of the enum's own type.
    package var isIndirect = false

    /// How the variants are told apart.
    package enum Selection: Sendable, Equatable {
        /// By the value of a member; of variants that share a value the first counts.
        case discriminator(String)
        /// By the kind of the JSON value, and of objects by the members they have; before that by the value of a member
        /// that says what some of them are, if there is one.
        case structure(tag: String?)
    }

    /// One of the types.
    package struct Variant: Sendable, Equatable {
        /// The name of the case.
        package var name: String
        /// The payload.
        package var type: SwiftType
        /// The values of the discriminator.
        var discriminatorValues: [String]
        var kind: Kind
        var documentation: String
        /// Its place in the document.
        @Origin package var node: JSONNode
    }

    /// The kinds of JSON values that a variant can be.
    package enum Kind: String, Sendable, Equatable {
        case object
        case array
        case string
        case number
        case bool
        case any
    }
}
