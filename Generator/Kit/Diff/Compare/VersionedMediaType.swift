import BindingsSyntax

/// A media type of a dated API version: `application/vnd.atlas.2023-02-01+json`.
struct VersionedMediaType: Hashable {
    let version: APIVersion
    /// What stands after the plus sign.
    let suffix: String

    /// Reads a media type, or `nil` if it has no date.
    init?(_ text: String) {
        guard let mediaType = MediaType(text), let suffix = mediaType.suffix, mediaType.subtype.hasPrefix("vnd.") else {
            return nil
        }
        let tree = mediaType.subtype.dropFirst(4).dropLast(suffix.count + 1)
        guard let dot = tree.firstIndex(of: "."), let version = APIVersion(String(tree[tree.index(after: dot)...]))
        else { return nil }
        self.version = version
        self.suffix = suffix
    }
}
