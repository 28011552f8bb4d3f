/// A type of Swift.
package indirect enum SwiftType: Sendable, Hashable {
    case string
    case bool
    case int
    case int32
    case int64
    case uint64
    case double
    /// Any JSON value.
    case json
    /// A JSON object with any members.
    case jsonObject
    /// Bytes that stand for themselves, in a body.
    case bytes
    /// The parts of a form, in a body.
    case multipart
    case array(SwiftType)
    case dictionary(SwiftType)
    case optional(SwiftType)
    /// A declared type.
    case named(TypeName)

    /// The declared type that a value of this type holds, directly or in arrays, dictionaries and optionals.
    package var declared: TypeName? {
        switch self {
        case .named(let name): name
        case .array(let type), .dictionary(let type), .optional(let type): type.declared
        default: nil
        }
    }

    /// The declared type that a value of this type has inside itself, not on the heap.
    package var stored: TypeName? {
        switch self {
        case .named(let name): name
        case .optional(let type): type.stored
        default: nil
        }
    }
}
