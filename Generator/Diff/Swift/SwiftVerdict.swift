import BindgenOpenAPI
import BindgenSwift
import BindingsJSON
import BindingsSyntax

/// Works out what a new document makes of generated Swift, from the generator's own model of both.
struct SwiftVerdict {
    private let base: Generation
    private let revision: Generation
    /// The code of both documents, if it was generated already.
    private let generated: Pair<GeneratedAPI>?
    private let old: Surface
    private let new: Surface
    private let differences: [SwiftDifference]
    /// Whether to leave out what is the same in both documents.
    private let reduces: Bool

    /// Compares the declarations that are generated of two documents.
    ///
    /// - Parameters:
    ///   - base: How Swift is generated of the document before.
    ///   - revision: How Swift is generated of the document after.
    ///   - reduces: Whether to leave out what is the same in both documents.
    init(from base: Generation, to revision: Generation, reduces: Bool = true) {
        self.base = base
        self.revision = revision
        self.reduces = reduces
        generated = nil
        var outlined: Set<String> = []
        if reduces {
            outlined = UnchangedSchemas(from: base.document, to: revision.document, followsAll: false).names
        }
        while true {
            let demand = Demand(outlined: outlined, hasDetails: false)
            var ignored = Diagnostics()
            // Both sides leave out the parts that cannot be generated, as the generator does.
            let (old, new) = (base.lower(demand, into: &ignored), revision.lower(demand, into: &ignored))
            let surfaces = Surface.differing(old, new)
            let differences = SwiftComparison(from: surfaces.0, to: surfaces.1).differences
            // A schema that is the same may make another declaration where others differ: then its outline differs.
            let incomplete = differences.compactMap(\.outermostType).flatMap { [old.outlines[$0], new.outlines[$0]] }
            if incomplete.allSatisfy({ $0 == nil }) {
                (self.old, self.new, self.differences) = (surfaces.0, surfaces.1, differences)
                return
            }
            outlined.subtract(incomplete.compactMap(\.self))
        }
    }

    /// Compares the declarations that are generated of two documents already.
    init(from base: GeneratedAPI, to revision: GeneratedAPI) {
        (self.base, self.revision) = (base.generation, revision.generation)
        generated = Pair(base, revision)
        reduces = false
        (old, new) = Surface.differing(base.api, revision.api)
        differences = SwiftComparison(from: old, to: new).differences
    }

    /// Gives the differences of public declarations to the changes that cause them.
    func attach(to attachment: inout SwiftAttachment) {
        attachment.attach(differences, from: old, to: new)
    }

    /// Whether the generated files differ at all.
    ///
    /// Files say what the IR says, and nothing else.
    func filesDiffer() -> Bool {
        if let generated { return Self.filesDiffer(generated) }
        let unchanged = UnchangedSchemas(from: base.document, to: revision.document, followsAll: true)
        let demand = Demand(outlined: reduces ? unchanged.names : [])
        return Self.filesDiffer(Pair(base, revision).map { GeneratedAPI($0, demand) })
    }

    private static func filesDiffer(_ generated: Pair<GeneratedAPI>) -> Bool {
        // A generation with errors has no files.
        let hasErrors = generated.map(\.diagnostics.hasErrors)
        if hasErrors.base || hasErrors.revision { return hasErrors.base != hasErrors.revision }
        return generated.base.api != generated.revision.api
    }
}

extension Generation {
    /// How Swift is generated of a document that is compared with another.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - pin: The version that a client of it is pinned to; `nil` for the newest one of each operation.
    ///   - options: What is compared.
    ///   - configuration: How Swift is generated.
    init(of document: Document, pin: APIVersion?, _ options: ComparisonOptions, _ configuration: ConfigurationFile) {
        self.init(
            of: document,
            configuration: configuration.generator,
            apiVersion: pin,
            operations: configuration.operations
        )
        guard !options.operations.isEmpty else { return }
        operations = options.operations.sorted().map { name in
            ConfigurationFile.NamedOperation(name: name, node: document.node)
        }
    }
}
