extension MediaType {
    /// The syntax of the content in lower case: the suffix if there is one, else the subtype without `x-`.
    ///
    /// So it is `json` for `application/json` and for `application/vnd.example.2023-02-01+json`, and `gzip` for
    /// `application/x-gzip`.
    public var format: String {
        if let suffix { return suffix }
        return subtype.hasPrefix("x-") ? String(subtype.dropFirst(2)) : subtype
    }

    /// Whether the content is JSON: `application/json`, `text/json` or any type with the suffix `+json` (RFC 6839).
    public var isJSON: Bool {
        suffix == "json" || (suffix == nil && subtype == "json" && (type == "application" || type == "text"))
    }

    /// Whether the content is a gzip file: `application/gzip`, `application/x-gzip` or any type with the suffix `+gzip`.
    public var isGzip: Bool {
        suffix == "gzip" || (type == "application" && (subtype == "gzip" || subtype == "x-gzip"))
    }

    /// Whether a content labelled `actual` can be read by a reader that is prepared for this media type or range.
    ///
    /// Parameters and case do not count, and neither does the version of a vendor media type: servers answer
    /// `application/gzip` where they promised `application/vnd.example.2023-02-01+gzip`, and another date than the one
    /// asked for. The ``format`` decides, and without a suffix the type.
    public func accepts(_ actual: MediaType) -> Bool {
        guard isWellFormed, actual.isWellFormed else { return false }
        if isRange { return type == "*" || type == actual.type }
        if type == actual.type, subtype == actual.subtype { return true }
        if isJSON || actual.isJSON { return isJSON && actual.isJSON }
        guard format == actual.format else { return false }
        return type == actual.type || suffix != nil || actual.suffix != nil
    }
}

extension MediaType {
    /// Every media type: `*/*`.
    public static let any = MediaType(spelling: "*/*", type: "*", subtype: "*")

    /// JSON text (RFC 8259): `application/json`.
    public static let json = application("json")

    /// A gzip file (RFC 6713): `application/gzip`.
    public static let gzip = application("gzip")

    /// Bytes of no known format: `application/octet-stream`.
    public static let octetStream = application("octet-stream")

    /// The fields of an HTML form: `application/x-www-form-urlencoded`.
    public static let form = application("x-www-form-urlencoded")

    /// Plain text: `text/plain`.
    public static let plainText = MediaType(spelling: "text/plain", type: "text", subtype: "plain")

    private static func application(_ subtype: String) -> MediaType {
        MediaType(spelling: "application/" + subtype, type: "application", subtype: subtype)
    }
}
