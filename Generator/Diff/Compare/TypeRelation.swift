/// Which types and formats include which others.
enum TypeRelation {
    /// Whether every value of `inner` types is one of `outer`; no types are all types.
    static func includes(_ outer: Set<String>, _ inner: Set<String>) -> Bool {
        if outer.isEmpty { return true }
        return !inner.isEmpty
            && inner.allSatisfy { outer.contains($0) || ($0 == "integer" && outer.contains("number")) }
    }

    /// Whether every value of types in a format is one of other types in a format.
    static func includes(_ outer: Set<String>, _ outerFormat: String?, _ inner: Set<String>, _ innerFormat: String?)
        -> Bool
    {
        guard includes(outer, inner) else { return false }
        if outerFormat == nil || outerFormat == innerFormat { return true }
        // Each number has a nearest one of either size.
        return outer == ["number"] && inner == ["integer"]
    }

    /// Whether every value of a format is one of another of the same type.
    static func includesFormat(_ outer: String?, _ inner: String?, of types: Set<String>) -> Bool {
        guard let outer, let inner else { return outer == nil }
        if outer == inner { return true }
        switch (types.first, outer, inner) {
        case ("number", "double", "float"), ("integer", "int64", "int32"), ("integer", "bigint", "int32"),
            ("integer", "bigint", "int64"), ("string", "date-time", "date"), ("string", "date-time", "time"):
            return types.count == 1
        default: return false
        }
    }
}
