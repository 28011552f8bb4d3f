import BindgenSwift
import BindgenOpenAPI
import BindingsSyntax

/// A media type of a dated API version: `application/vnd.atlas.2023-02-01+json`.
///
/// Whoever the vendor is, media types of one version and suffix are the same.
struct VersionedMediaType: Hashable {
    let version: APIVersion
    /// What stands after the plus sign.
    let suffix: String

    /// Reads a media type, or `nil` if it has no version.
    init?(_ text: String) {
        let dated = DatedMediaType(text)
        guard let version = dated.version, let suffix = dated.mediaType?.suffix else { return nil }
        self.version = version
        self.suffix = suffix
    }
}
