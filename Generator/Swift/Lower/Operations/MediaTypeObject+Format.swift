import BindgenOpenAPI
import BindingsSyntax

extension MediaTypeObject {
    /// Whether the body is JSON: by its media type, or by its schema where the type is a range such as `*/*`.
    ///
    /// Documents that are made of code often say `*/*` and mean JSON; text and bytes are strings in a schema.
    func isJSON(_ classifier: SchemaClassifier) -> Bool {
        guard let mediaType else { return false }
        if mediaType.isJSON { return true }
        guard isRange, let schema else { return false }
        switch classifier.reducedKind(of: schema) {
        case .string, .enumeration, .any: return false
        default: return true
        }
    }

    /// The media type to ask for, where the body is JSON.
    var jsonName: String { isRange ? "application/json" : name }

    /// The media type to send a body of a format as; a range cannot be sent (RFC 9110 section 8.3).
    func sentName(as format: BodyDeclaration.Format) -> String {
        guard isRange else { return name }
        switch format {
        case .json: return "application/json"
        case .text: return "text/plain"
        default: return "application/octet-stream"
        }
    }

    private var isRange: Bool { mediaType?.subtype == "*" }
}
