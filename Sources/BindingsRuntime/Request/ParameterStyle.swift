/// How an array or object is written in a path (OpenAPI 3, section "Style Values").
public enum PathStyle: Sendable, Hashable {
    /// `3,4,5`
    case simple
    /// `.3.4.5` exploded, else `.3,4,5`
    case label
    /// `;id=3;id=4` exploded, else `;id=3,4`
    case matrix
}

/// How an array or object is written in a query, or a property in a form (OpenAPI 3, section "Style Values").
public enum QueryStyle: Sendable, Hashable {
    /// `id=3&id=4` exploded, else `id=3,4`
    case form
    /// `id=3%204`; exploded as ``form``
    case spaceDelimited
    /// `id=3%7C4`; exploded as ``form``
    case pipeDelimited
    /// `id[role]=admin`
    case deepObject
}
