package import BindingsJSON

/// An overlay document of the OpenAPI Overlay Specification 1.0 or 1.1: changes to be made to another document.
package struct Overlay: Sendable {
    /// The version of the specification.
    enum Version: String, Sendable {
        case v1_0 = "1.0"
        case v1_1 = "1.1"
    }

    /// The effect of an action on the values that its target matches.
    enum Change: Sendable {
        case update(JSONNode)
        case remove
        case copy(JSONNode)
    }

    /// One change.
    struct Action: Sendable {
        let node: JSONNode
        /// The JSONPath expression of what is changed.
        let target: JSONNode
        let change: Change
    }

    let version: Version
    let actions: [Action]

    /// Reads an overlay.
    ///
    /// - Parameters:
    ///   - bytes: The overlay, in JSON.
    ///   - file: The name of the file, for diagnostics.
    ///   - diagnostics: What is wrong with the overlay is added here.
    /// - Returns: `nil` if the overlay has errors.
    package static func parse(_ bytes: [UInt8], file: String, diagnostics: inout Diagnostics) -> Overlay? {
        guard let source = Document.source(bytes, file: file, diagnostics: &diagnostics) else { return nil }
        var parser = OverlayParser(source: source)
        let overlay = parser.parse()
        diagnostics.append(contentsOf: parser.diagnostics)
        return parser.diagnostics.hasErrors ? nil : overlay
    }

    /// Makes the changes of overlays in a document, one overlay after the other and in each one action after the other.
    ///
    /// - Parameters:
    ///   - overlays: The overlays.
    ///   - document: The document.
    ///   - diagnostics: Actions that cannot be applied are errors, targets that match nothing are warnings.
    /// - Returns: The changed document, whose values report the places they came from in the document or the overlays;
    ///   `nil` if there was an error.
    package static func apply(
        _ overlays: [Overlay],
        to document: JSONDocument,
        diagnostics: inout Diagnostics
    ) -> JSONDocument? {
        guard !overlays.isEmpty else { return document }
        var applier = OverlayApplier(document: document)
        for overlay in overlays { applier.apply(overlay) }
        diagnostics.append(contentsOf: applier.diagnostics)
        guard !applier.diagnostics.hasErrors else { return nil }
        var writer = EditableNodeWriter()
        writer.write(applier.root)
        do throws(JSONError) {
            return try JSONDocument(bytes: writer.bytes, file: document.file, origins: writer.origins)
        } catch {
            diagnostics.append(
                Diagnostic(.error, .limitExceeded, "the document is not readable after the overlay: " + error.message)
            )
            return nil
        }
    }
}
