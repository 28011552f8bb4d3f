import BindgenOpenAPI
import BindingsSyntax

/// How values of a schema are written, which decides what of the schema counts.
enum ValueFormat: UInt8, Hashable {
    case json
    case xml
    /// Any value is text, as in a query.
    case text

    /// The format of a media type; without one, values are text.
    init(_ media: MediaTypeObject?) {
        guard let media else {
            self = .text
            return
        }
        guard let type = media.mediaType else {
            self = media.name.contains("json") ? .json : .text
            return
        }
        self = type.isJSON ? .json : type.suffix == "xml" || type.subtype == "xml" ? .xml : .text
    }
}
