import BindgenOpenAPI

/// Which types and formats include which others.
enum TypeRelation {
    /// Whether every value of `inner` types is one of `outer`; no types are all types.
    static func includes(_ outer: SchemaTypes, _ inner: SchemaTypes) -> Bool {
        if outer.isEmpty { return true }
        let known = outer.contains(.number) ? outer.union(.integer) : outer
        return !inner.isEmpty && known.isSuperset(of: inner)
    }

    /// Whether every value of types in a format is one of other types in a format.
    static func includes(_ outer: SchemaTypes, _ outerFormat: String?, _ inner: SchemaTypes, _ innerFormat: String?)
        -> Bool
    {
        guard includes(outer, inner) else { return false }
        if outerFormat == nil || outerFormat == innerFormat { return true }
        // Each number has a nearest one of either size.
        return outer == .number && inner == .integer
    }

    /// Whether every value of a format is one of another of the same type.
    static func includesFormat(_ outer: String?, _ inner: String?, of types: SchemaTypes) -> Bool {
        guard let outer, let inner else { return outer == nil }
        if outer == inner { return true }
        return switch (outer, inner) {
        case ("double", "float"): types == .number
        case ("int64", "int32"), ("bigint", "int32"), ("bigint", "int64"): types == .integer
        case ("date-time", "date"), ("date-time", "time"): types == .string
        default: false
        }
    }
}
