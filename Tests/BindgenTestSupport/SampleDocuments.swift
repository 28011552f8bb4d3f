package import BindgenOpenAPI

/// A document of the tests' own words; what is wrong with it is returned too.
package func parse(_ text: String, file: String = "spec.json") -> (document: Document?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let document = Document.parse(Array(text.utf8), file: file, diagnostics: &diagnostics)
    return (document, diagnostics)
}

/// A document with some paths and components, which must be valid.
package func document(version: String = "3.0.3", paths: String = "{}", components: String = "{}") throws -> Document {
    let text = """
        {"openapi": "\(version)", "info": {"title": "Pets", "version": "1"}, "paths": \(paths), "components": \(components)}
        """
    let (document, diagnostics) = parse(text)
    guard let document, !diagnostics.hasErrors else { throw InvalidDocument(diagnostics: diagnostics) }
    return document
}

/// A document that a test relies on is not valid.
package struct InvalidDocument: Error {
    package var diagnostics: Diagnostics
}
