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
