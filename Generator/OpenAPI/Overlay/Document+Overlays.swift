import BindingsJSON

extension Document {
    /// Reads an OpenAPI document after overlays have changed it.
    ///
    /// - Parameters:
    ///   - bytes: The document, in JSON.
    ///   - file: The name of the file, for diagnostics.
    ///   - overlays: The overlays, in the order in which they are applied.
    ///   - diagnostics: What is wrong with the document is added here.
    package static func parse(
        _ bytes: [UInt8],
        file: String,
        overlays: [Overlay],
        diagnostics: inout Diagnostics
    ) -> Document? {
        guard let source = source(bytes, file: file, diagnostics: &diagnostics),
            let changed = Overlay.apply(overlays, to: source, diagnostics: &diagnostics)
        else { return nil }
        return parse(changed, diagnostics: &diagnostics)
    }
}
