/// The changes of a media type of bodies.
package enum MediaTypeChange: String, Sendable, Hashable, CaseIterable {
    case added
    case removed
    /// Only parameters of the media type differ.
    case nameChanged = "name-changed"
    /// The new media type includes the former one, as `application/xml` does `application/atom+xml`.
    case nameGeneralized = "name-generalized"
    case nameSpecialized = "name-specialized"
    case sunsetChanged = "sunset-changed"
    case schemaAdded = "schema-added"
    case schemaRemoved = "schema-removed"

    func id(in direction: Direction) -> String {
        switch self {
        case .schemaAdded, .schemaRemoved: "\(direction.rawValue)-body-media-type-\(rawValue)"
        default: "\(direction == .request ? "request-body" : "response")-media-type-\(rawValue)"
        }
    }

    func text(in direction: Direction) -> RuleText {
        let body = direction.body
        let isRequest = direction == .request
        return switch self {
        case .added:
            RuleText(
                .info,
                "A media type was added to \(body).",
                isRequest
                    ? "Clients may still send the media types that they know."
                    : "Clients get the media types that they ask for."
            )
        case .removed:
            RuleText(
                .error,
                "A media type was removed from \(body).",
                isRequest
                    ? "The server rejects requests of the media type."
                    : "Clients that ask for the media type get another one, or an error."
            )
        case .nameChanged:
            RuleText(
                .info,
                "The parameters of a media type of \(body) changed.",
                "Values are written in the same format as before."
            )
        case .nameGeneralized:
            isRequest
                ? RuleText(
                    .info,
                    "A media type of \(body) was replaced with one that includes it.",
                    "The server still accepts the former media type."
                )
                : RuleText(
                    .error,
                    "A media type of \(body) was replaced with one that includes it.",
                    "Clients may receive another format than the one that they read."
                )
        case .nameSpecialized:
            isRequest
                ? RuleText(
                    .error,
                    "A media type of \(body) was replaced with one that it includes.",
                    "The server may reject other formats of the former media type."
                )
                : RuleText(
                    .info,
                    "A media type of \(body) was replaced with one that it includes.",
                    "Clients that read the former media type read every format that it includes."
                )
        case .sunsetChanged:
            RuleText(
                .info,
                "The sunset of a media type of \(body) was set, moved or removed.",
                "The media type works as before; a change to an earlier day is a warning."
            )
        case .schemaAdded:
            isRequest
                ? RuleText(
                    .error,
                    "A media type of \(body) got a schema.",
                    "The server rejects what does not match the schema."
                )
                : RuleText(
                    .info,
                    "A media type of \(body) got a schema.",
                    "Clients that read any value can read those that match the schema."
                )
        case .schemaRemoved:
            isRequest
                ? RuleText(
                    .info,
                    "A media type of \(body) lost its schema.",
                    "The server still accepts everything that matches the former schema."
                )
                : RuleText(
                    .warning,
                    "A media type of \(body) lost its schema.",
                    "Clients may receive values that do not match the former schema."
                )
        }
    }
}
