package import BindingsJSON

/// What the values of a schema are, as far as it decides the kind of Swift type.
package enum SchemaKind {
    /// Any value.
    case any
    /// A string.
    case string
    /// `true` or `false`.
    case bool
    /// An integer.
    case integer
    /// A number.
    case number
    /// An array, with the schema of its elements.
    case array(Schema?)
    /// An object with members that the document names.
    case structure
    /// An object whose members all have values of one schema.
    case dictionary(Schema)
    /// An object whose members have no description.
    case freeObject
    /// One of a few strings or integers.
    case enumeration([EnumerationValue])
    /// A value of one of several schemas.
    case union([Schema])

    /// A value of an enumeration.
    package struct EnumerationValue {
        /// The value in the document.
        package var value: JSONNode
        /// What the document calls the value, if it gives it a name.
        package var name: String?
        /// What the document says about the value.
        package var documentation: String?
    }

    /// Whether values are objects.
    package var isObject: Bool {
        switch self {
        case .structure, .dictionary, .freeObject: true
        default: false
        }
    }
}
