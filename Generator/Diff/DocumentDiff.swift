import BindgenOpenAPI
package import BindgenSwift
package import BindingsJSON
import BindingsSyntax

/// Compares two OpenAPI documents, of version 3.0 or 3.1.
///
/// The two are compared for what they say to clients, not for how they say it: the order of members, descriptions,
/// examples, whether a value is inline or referred to, and the names of path parameters do not count. Each
/// change is reported once, where it was made, with the operations that it reaches, and with what becomes of the
/// declarations of generated Swift.
package struct DocumentDiff: Sendable {
    /// The documents to compare, and the day to compare with.
    package var options: ComparisonOptions

    /// The team's settings of the rules.
    package var policy: DiffPolicy

    /// How Swift is generated of the documents.
    package var configuration: ConfigurationFile

    /// Makes a comparison.
    ///
    /// - Parameters:
    ///   - options: What to compare, and the day that sunsets and exemptions are compared with.
    ///   - policy: What the team makes of the rules.
    ///   - configuration: How Swift is generated of the documents.
    package init(
        _ options: ComparisonOptions,
        policy: DiffPolicy = DiffPolicy(),
        configuration: ConfigurationFile = ConfigurationFile()
    ) {
        self.options = options
        self.options.deprecationDays = policy.deprecationDays
        self.policy = policy
        self.configuration = configuration
    }

    /// Compares two documents.
    ///
    /// Of a document that is too broken to generate Swift of, only the changes on the wire are reported.
    package func report(from base: JSONDocument, to revision: JSONDocument) -> DiffReport {
        if base.bytes == revision.bytes, !options.movesVersion { return unchanged }
        let sources = Pair(base, revision)
        let fingerprints = sources.map(Fingerprints.init)
        if !options.movesVersion, fingerprints.base.isWritten(like: fingerprints.revision) { return unchanged }
        guard let context = context(sources, fingerprints) else { return unchanged }
        let documents = (base: context.base.document, revision: context.revision.document)
        let pins = pins(for: documents.base)
        return report(in: context) {
            SwiftVerdict(
                from: Generation(of: documents.base, pin: pins.base, options, configuration),
                to: Generation(of: documents.revision, pin: pins.revision, options, configuration)
            )
        }
    }

    /// Compares two documents of which Swift is generated already.
    package func report(from base: GeneratedAPI, to revision: GeneratedAPI) -> DiffReport {
        let documents = Pair(base, revision).map(\.generation.document)
        let fingerprints = documents.map { Fingerprints($0.source) }
        if !options.movesVersion, fingerprints.base.isWritten(like: fingerprints.revision) { return unchanged }
        let context = ComparisonContext(
            Pair(
                ComparedDocument(documents.base, fingerprints.base),
                ComparedDocument(documents.revision, fingerprints.revision)
            ),
            options: options
        )
        let pins = pins(for: documents.base)
        return report(in: context) {
            if base.generation.apiVersion == pins.base, revision.generation.apiVersion == pins.revision {
                return SwiftVerdict(from: base, to: revision)
            }
            return SwiftVerdict(
                from: Generation(of: documents.base, pin: pins.base, options, configuration),
                to: Generation(of: documents.revision, pin: pins.revision, options, configuration)
            )
        }
    }

    private var unchanged: DiffReport {
        DiffReport(changes: policy.applied(to: [], today: options.today), semver: .none)
    }

    private func report(in context: ComparisonContext, _ verdict: () -> SwiftVerdict) -> DiffReport {
        var attachment = SwiftAttachment(
            ChangeCollector(DocumentComparison(context)).changes(),
            base: context.base.document.source,
            revision: context.revision.document.source
        )
        let swift = verdict()
        swift.attach(to: &attachment)
        let changes = policy.applied(to: attachment.changes, today: options.today)
        let worst = changes.map(\.swift.verdict).max() ?? .none
        let semver: SemanticChange
        if worst == .breaking || changes.contains(where: { $0.level == .error }) {
            semver = .major
        } else if worst == .compatible {
            semver = .minor
        } else {
            semver = swift.filesDiffer() ? .patch : .none
        }
        return DiffReport(changes: changes, semver: semver)
    }

    /// The versions that clients of both documents are pinned to.
    private func pins(for base: Document) -> Pair<APIVersion?> {
        // Without a pin, both sides are generated for what the base's client was: a new version moves no client.
        let pin = configuration.apiVersion ?? base.newestVersion
        return Pair(options.baseVersion ?? pin, options.revisionVersion ?? pin)
    }

    /// The context of a comparison of two documents; `nil` if one of them is not an OpenAPI document.
    private func context(_ sources: Pair<JSONDocument>, _ fingerprints: Pair<Fingerprints>) -> ComparisonContext? {
        // The commands that read a document for its own sake report all that is wrong with it.
        var diagnostics = Pair(Diagnostics(), Diagnostics())
        guard let base = Document.parse(sources.base, diagnostics: &diagnostics.base),
            let revision = Document.parse(sources.revision, diagnostics: &diagnostics.revision)
        else { return nil }
        let documents = Pair(
            ComparedDocument(base, fingerprints.base, faults: diagnostics.base.of(.error)),
            ComparedDocument(revision, fingerprints.revision, faults: diagnostics.revision.of(.error))
        )
        return ComparisonContext(documents, options: options)
    }

    /// The operations that are to be compared and that no document has, by id, short id or method and path.
    package func unknownOperations(in documents: [JSONDocument]) -> [String] {
        guard !options.operations.isEmpty else { return [] }
        var unknown = options.operations
        for document in documents {
            for (path, item) in document.root["paths"]?.members.map({ ($0.name, $0.value) }) ?? [] {
                // The target of a path item is found under the path of the item.
                let target = item["$ref"]?.string.flatMap { document[pointer: String($0.dropFirst())] } ?? item
                for (method, operation) in target.members.map({ ($0.name, $0.value) }) {
                    unknown.remove(method.uppercased() + " " + path)
                    for keyword in ["operationId", "x-xgen-operation-id-override"] {
                        if let name = operation[keyword]?.string { unknown.remove(name) }
                    }
                }
            }
        }
        return unknown.sorted()
    }

    /// The changes on the wire between two documents, without what they make of generated Swift.
    package func wireChanges(from base: JSONDocument, to revision: JSONDocument) -> [Change] {
        let sources = Pair(base, revision)
        let changes = context(sources, sources.map(Fingerprints.init)).map { context in
            ChangeCollector(DocumentComparison(context)).changes()
        }
        return policy.applied(to: changes ?? [], today: options.today)
    }
}
