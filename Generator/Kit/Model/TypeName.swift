/// The name of a declared type, with the types around it: `AuditLog.ConfigurationType`.
struct TypeName: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The names from the outermost type inwards.
    var path: [String]

    init(_ path: [String]) {
        self.path = path
    }

    init(_ name: String) {
        path = [name]
    }

    /// The type of a name inside this one.
    func nested(_ name: String) -> TypeName {
        TypeName(path + [name])
    }

    /// The type around this one.
    var parent: TypeName? {
        path.count > 1 ? TypeName(Array(path.dropLast())) : nil
    }

    /// The name without the types around it.
    var last: String { path.last ?? "" }

    /// The outermost type's name.
    var first: String { path.first ?? "" }

    var description: String { path.joined(separator: ".") }

    static func < (left: TypeName, right: TypeName) -> Bool {
        left.path.lexicographicallyPrecedes(right.path)
    }
}
