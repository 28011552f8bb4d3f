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

/// The name of a declared type, with the types around it: `AuditLog.ConfigurationType`.
package struct TypeName: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The names from the outermost type inwards.
    package var path: [String]

    package init(_ path: [String]) {
        self.path = path
    }

    package init(_ name: String) {
        path = [name]
    }

    /// The type of a name inside this one.
    package func nested(_ name: String) -> TypeName {
        TypeName(path + [name])
    }

    /// The type around this one.
    package var parent: TypeName? {
        path.count > 1 ? TypeName(Array(path.dropLast())) : nil
    }

    /// The name without the types around it.
    package var last: String { path.last ?? "" }

    /// The outermost type's name.
    package var first: String { path.first ?? "" }

    package var description: String { path.joined(separator: ".") }

    package static func < (left: TypeName, right: TypeName) -> Bool {
        left.path.lexicographicallyPrecedes(right.path)
    }
}
