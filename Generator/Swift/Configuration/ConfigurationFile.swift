package import BindgenOpenAPI
package import BindingsJSON
package import BindingsSyntax

/// A configuration file, usually `Spec/bindgen.json`: which document, which operations, which version, and what to call it all.
///
/// Paths are relative to the folder of the file. A member that is not known is an error, so that nothing is misspelled in
/// silence.
package struct ConfigurationFile: Sendable {
    /// The OpenAPI document.
    package var spec: String?
    /// The folder to write to.
    package var output: String?
    /// The version to pin.
    package var apiVersion: APIVersion?
    /// The operations to generate, by id, short name or former id, with where the file names them; `nil` for all.
    package var operations: [NamedOperation]?
    /// How to generate.
    package var generator = GeneratorConfiguration()

    /// The names in the file, which may be misspelled.
    package var subjects: [ConfigurationSubject] = []

    /// An operation that the file names.
    package struct NamedOperation: Sendable {
        /// The id, short name or former id.
        package var name: String
        /// Where the file names it.
        package var node: JSONNode

        package init(name: String, node: JSONNode) {
            self.name = name
            self.node = node
        }
    }

    /// Creates an empty configuration.
    package init() {}

    /// Reads a configuration file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its name, for diagnostics.
    ///   - diagnostics: What is wrong with it is added here.
    package static func parse(_ bytes: [UInt8], file: String, diagnostics: inout Diagnostics) -> ConfigurationFile? {
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONDocument(bytes: bytes, file: file)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error,
                    .malformedJSON,
                    "the file is not valid JSON: " + error.message,
                    at: Place(error, file: file)
                )
            )
            return nil
        }
        var parser = ConfigurationParser(diagnostics: diagnostics)
        let configuration = parser.parse(document.root)
        diagnostics = parser.diagnostics
        return configuration
    }
}
