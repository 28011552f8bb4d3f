package import BindingsJSON

/// The kind of a schema's values, as far as it decides the kind of Swift type.
package enum SchemaKind {
    /// Any value.
    case any
    case string
    /// `true` or `false`.
    case bool
    case integer
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

    /// Whether a value is a single text where parameters are written.
    package var isText: Bool {
        switch self {
        case .string, .bool, .integer, .number, .enumeration: true
        case .any, .array, .structure, .dictionary, .freeObject, .union: false
        }
    }

    /// A value of an enumeration.
    package struct EnumerationValue {
        /// The value in the document.
        package var value: JSONNode
        /// The name that the document gives the value, if it does.
        package var name: String?
        /// The documentation of the value.
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
