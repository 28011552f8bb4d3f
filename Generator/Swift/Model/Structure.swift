package import BindingsJSON

/// A struct for an object.
package struct Structure: Sendable {
    /// The members, in the order of the document.
    package var members: [Member]
    /// The type of members that have no property, if the document gives them one.
    package var additional: Additional?
    /// Whether members that the document does not know are kept.
    package var keepsUnknownMembers: Bool

    /// Members by names that the document leaves open.
    package struct Additional: Sendable {
        /// The name of the property.
        package var name: String
        /// The type of the values.
        package var type: SwiftType
        /// The rules for the values.
        var check: Check
        /// What they mean.
        var documentation: Documentation
        /// Where their schema stands in the document.
        package var node: JSONNode
    }

    /// A member with a property.
    package struct Member: Sendable {
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
        var isReadOnly: Bool
        /// Whether only requests have it.
        var isWriteOnly: Bool
        /// Whether requests must have the member although its property is optional, as answers lack it.
        var isDemanded = false
        /// Whether the value is kept on the heap, since it may hold a value of the struct's own type.
        var isIndirect = false
        /// The only value the document allows, as a literal of Swift.
        package var constant: String?
        /// The name of the computed property with the date that the text stands for.
        package var dateName: String?
        /// The rules for the value.
        var check: Check
        /// What it means.
        var documentation: Documentation
        /// Where it stands in the document.
        package var node: JSONNode

        /// Whether absence and null both are possible and differ.
        var distinguishesNull: Bool { isNullable && !isRequired }
        /// Whether the property is optional.
        package var isOptional: Bool { isNullable || !isRequired }
    }
}
