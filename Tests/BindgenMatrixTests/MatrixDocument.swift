import BindgenDiff
import BindgenOpenAPI
import BindgenSwift
import BindingsJSON
import BindingsSyntax

/// A document of the matrix with what becomes of it.
struct MatrixDocument: Sendable {
    let source: JSONDocument
    /// The generated Swift without comments.
    let swift: GeneratedSources
    /// What generation says.
    let diagnostics: Diagnostics

    init(_ value: JSONValue) throws {
        source = try JSONDocument(bytes: JSON.encode(value), file: "matrix.json")
        var diagnostics = Diagnostics()
        guard let document = Document.parse(source, diagnostics: &diagnostics), !diagnostics.hasErrors else {
            throw MatrixError.invalid("a document: \(Array(diagnostics))")
        }
        var generation = Generation(of: document)
        generation.repetitionLimit = nil
        let (files, found) = generation.files()
        guard !found.hasErrors else { throw MatrixError.invalid("a document: \(Array(found))") }
        swift = GeneratedSources(files)
        diagnostics.append(contentsOf: found)
        self.diagnostics = diagnostics
    }

    /// The changes on the wire from one document to another.
    static func changes(from base: MatrixDocument, to revision: MatrixDocument) -> [Change] {
        let options = ComparisonOptions(today: CalendarDate(daysSince1970: 20_000))
        return DocumentDiff(options).wireChanges(from: base.source, to: revision.source)
    }

    /// The warnings at a place and below.
    func warnings(at pointer: String) -> [Diagnostic] {
        diagnostics.of(.warning).filter { $0.pointer?.isAt(pointer) == true }
    }
}

extension String {
    /// Whether a pointer leads to a place or into it.
    func isAt(_ place: String) -> Bool { self == place || hasPrefix(place + "/") }
}
