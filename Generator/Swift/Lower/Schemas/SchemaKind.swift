import BindgenOpenAPI
import BindingsJSON

/// What the values of a schema are, as far as it decides the kind of Swift type.
enum SchemaKind {
    case any
    case string
    case bool
    case integer
    case number
    case array(Schema?)
    /// An object with members that the document names.
    case structure
    /// An object whose members all have values of one schema.
    case dictionary(Schema)
    /// An object about whose members nothing is said.
    case freeObject
    /// One of a few strings or integers.
    case enumeration([EnumerationValue])
    /// A value of one of several schemas.
    case union([Schema])

    /// A value of an enumeration.
    struct EnumerationValue {
        var value: JSONNode
        /// What the document calls the value, if it gives it a name.
        var name: String?
        var documentation: String?
    }

    /// Whether values are objects.
    var isObject: Bool {
        switch self {
        case .structure, .dictionary, .freeObject: true
        default: false
        }
    }
}
