import BindgenSwift
import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Works out what a new document makes of generated Swift, from the generator's own model of both.
struct SwiftVerdict {
    private let base: Generation
    private let revision: Generation
    /// The documents with their descriptions, if those that are generated from have none.
    private let withWords: (() -> (base: JSONDocument, revision: JSONDocument)?)?
    private let oldAPI: API
    private let newAPI: API

    /// Prepares a comparison; `nil` if one of the documents cannot be generated from.
    ///
    /// - Parameter reduces: Whether to leave out what is the same in both documents.
    init?(
        base: DocumentTree,
        revision: DocumentTree,
        options: ComparisonOptions,
        configuration: ConfigurationFile,
        reduces: Bool = true
    ) {
        // A client that moves to another version may see another side of everything.
        let parts = options.movesVersion || !reduces ? nil : ReducedDocuments(base: base, revision: revision)
        let reduced = parts?.documents(hasWords: false)
        withWords = parts.map { parts in { parts.documents(hasWords: true) } }
        var diagnostics = Diagnostics()
        guard let old = Document.parse(reduced?.base ?? base.document, diagnostics: &diagnostics),
            let new = Document.parse(reduced?.revision ?? revision.document, diagnostics: &diagnostics)
        else { return nil }
        // Without a pin, both sides are generated for what the base's client was: a new version is no reason to move.
        let pin = configuration.apiVersion ?? VersionView.newestVersion(in: base)
        self.base = Self.generation(of: old, pin: options.baseVersion ?? pin, options, configuration)
        self.revision = Self.generation(of: new, pin: options.revisionVersion ?? pin, options, configuration)
        var ignored = Diagnostics()
        // What cannot be generated is left out on both sides, as by the generator.
        oldAPI = self.base.lower(into: &ignored)
        newAPI = self.revision.lower(into: &ignored)
    }

    private static func generation(
        of document: Document,
        pin: APIVersion?,
        _ options: ComparisonOptions,
        _ configuration: ConfigurationFile
    ) -> Generation {
        var generation = Generation(
            of: document,
            configuration: configuration.generator,
            apiVersion: pin,
            operations: configuration.operations
        )
        if !options.operations.isEmpty {
            generation.operations = options.operations.sorted().map { name in
                ConfigurationFile.NamedOperation(name: name, node: document.node)
            }
        }
        return generation
    }

    /// Gives the differences of public declarations to the changes that cause them.
    func attach(to attachment: inout SwiftAttachment) {
        let old = SwiftSurface(oldAPI)
        let new = SwiftSurface(newAPI)
        attachment.attach(SwiftComparison(from: old, to: new).differences, from: old, to: new)
    }

    /// Whether the generated files differ at all.
    func filesDiffer() -> Bool {
        var base = base
        var revision = revision
        if let documents = withWords?() {
            var ignored = Diagnostics()
            base.document = Document.parse(documents.base, diagnostics: &ignored) ?? base.document
            revision.document = Document.parse(documents.revision, diagnostics: &ignored) ?? revision.document
        }
        return Self.texts(base) != Self.texts(revision)
    }

    private static func texts(_ generation: Generation) -> [String: String] {
        Dictionary(generation.files().files.map { ($0.path, $0.content) }) { first, _ in first }
    }
}
