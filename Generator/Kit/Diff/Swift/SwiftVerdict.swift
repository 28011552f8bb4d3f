import BindingsJSON
import BindingsSyntax

/// Works out what a new document makes of generated Swift, from the generator's own model of both.
struct SwiftVerdict {
    private let base: Generation
    private let revision: Generation

    /// Prepares a comparison; `nil` if one of the documents cannot be generated from.
    init?(
        base: JSONDocument,
        revision: JSONDocument,
        options: ComparisonOptions,
        configuration: ConfigurationFile
    ) {
        var diagnostics = Diagnostics()
        guard let old = Document.parse(base, diagnostics: &diagnostics),
            let new = Document.parse(revision, diagnostics: &diagnostics)
        else { return nil }
        // Without a pin, both sides are generated for what the base's client was: a new version is no reason to move.
        let versions = old.operations.flatMap(\.versions)
        let pin = configuration.apiVersion ?? versions.filter(\.isStable).max() ?? versions.max()
        self.base = Self.generation(of: old, pin: options.baseVersion ?? pin, options, configuration)
        self.revision = Self.generation(of: new, pin: options.revisionVersion ?? pin, options, configuration)
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
        // What cannot be generated is left out on both sides, as by the generator.
        var ignored = Diagnostics()
        let old = SwiftSurface(base.lower(into: &ignored))
        let new = SwiftSurface(revision.lower(into: &ignored))
        attachment.attach(SwiftComparison(from: old, to: new).differences, from: old, to: new)
    }

    /// Whether the generated files differ at all.
    func filesDiffer() -> Bool {
        func texts(_ generation: Generation) -> [String: String] {
            Dictionary(generation.files().files.map { ($0.path, $0.content) }) { first, _ in first }
        }
        return texts(base) != texts(revision)
    }
}
