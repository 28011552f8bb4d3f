public import BindingsJSON

/// Compares two OpenAPI documents, of version 3.0 or 3.1.
///
/// The two are compared for what they say to clients, not for how they say it: the order of members, descriptions,
/// examples, whether something stands in place or is referred to, and the names of path parameters do not count. Each
/// change is reported once, where it was made, with the operations that it reaches.
public struct DocumentDiff: Sendable {
    /// What a comparison must know besides the documents.
    public var options: ComparisonOptions

    /// What the team makes of the rules.
    public var policy: DiffPolicy

    /// Makes a comparison.
    ///
    /// - Parameters:
    ///   - options: What to compare, and the day that sunsets and exemptions are compared with.
    ///   - policy: What the team makes of the rules.
    public init(_ options: ComparisonOptions, policy: DiffPolicy = DiffPolicy()) {
        self.options = options
        self.options.deprecationDays = policy.deprecationDays
        self.policy = policy
    }

    /// The changes on the wire between two documents.
    public func wireChanges(from base: JSONDocument, to revision: JSONDocument) -> [Change] {
        guard base.bytes != revision.bytes || options.movesVersion else {
            return policy.applied(to: [], today: options.today)
        }
        var comparator = Comparator(base: base, revision: revision, options: options)
        comparator.run()
        return policy.applied(to: ChangeCollector(comparator).changes(), today: options.today)
    }
}

extension DocumentDiff {
    /// Compares two documents.
    public func report(from base: JSONDocument, to revision: JSONDocument) -> DiffReport {
        let changes = wireChanges(from: base, to: revision)
        return DiffReport(changes: changes, semver: changes.contains { $0.level == .error } ? .major : .none)
    }
}
