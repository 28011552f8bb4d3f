extension MediaType {
    /// Makes the media type of one version of a vendor's resource: `application/vnd.<vendor>.<version>+<suffix>`.
    ///
    /// - Parameters:
    ///   - vendor: The name of the vendor, such as `example`; it may contain dots.
    ///   - version: The version.
    ///   - suffix: The structured syntax suffix without `+`, such as `json`.
    ///
    /// Parts that are not made of token characters make a value whose ``isWellFormed`` is `false`.
    public init(vendor: String, version: APIVersion, suffix: String) {
        let subtype = "vnd.\(vendor).\(version)+\(suffix)"
        let isToken = subtype.utf8.allSatisfy(\.isTokenCharacter)
        self.init(
            spelling: "application/" + subtype,
            type: isToken ? "application" : "",
            subtype: isToken ? subtype.lowercased() : ""
        )
    }

    /// The version in a media type `application/vnd.<vendor>.<version>+<suffix>`, or `nil` if the media type has another form.
    ///
    /// - Parameter vendor: The name of the vendor, in any case.
    public func version(vendor: String) -> APIVersion? {
        let prefix = "vnd." + vendor.lowercased() + "."
        guard type == "application", let suffix, subtype.hasPrefix(prefix) else { return nil }
        let lower = subtype.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count + 1)
        let spelled = spelling.utf8.suffix(subtype.utf8.count).dropFirst(prefix.utf8.count).prefix(lower.count)
        // Case does not count in a media type, but the name of a private preview is kept as it was written.
        return APIVersion(String(decoding: spelled, as: UTF8.self))
            ?? APIVersion(String(decoding: lower, as: UTF8.self))
    }
}
