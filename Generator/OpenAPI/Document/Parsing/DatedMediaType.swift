package import BindingsSyntax

/// A media type with the vendor and the version in it: `application/vnd.<vendor>.<version>+<suffix>`.
package struct DatedMediaType {
    /// The media type; `nil` if the text is not valid.
    package let mediaType: MediaType?
    /// The vendor, which may contain dots.
    var vendor: String?
    package var version: APIVersion?

    package init(_ text: String) {
        mediaType = MediaType(text)
        guard let mediaType, mediaType.subtype.hasPrefix("vnd."), mediaType.suffix != nil else { return }
        let parts = mediaType.subtype.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return }
        for end in 2..<parts.count {
            let candidate = parts[1..<end].joined(separator: ".")
            if let version = mediaType.version(vendor: candidate) {
                (self.vendor, self.version) = (candidate, version)
                return
            }
        }
    }
}
