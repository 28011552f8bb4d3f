import BindgenOpenAPI
import BindingsJSON

/// Which branches of two lists of schemas are the same branch.
///
/// Branches match by the name of what they refer to, then by what they say, then by their titles; and if one is left on
/// each side, and not both have names, these match. Their order does not count.
struct BranchMatches {
    private(set) var kept: [Pair<Schema>] = []
    private(set) var removed: [Schema] = []
    private(set) var added: [Schema] = []

    /// Matches the branches of unions, but those that are only `null`, of which ``EffectiveSchema/isNullable`` tells.
    init(_ base: [Schema], _ revision: [Schema], in context: ComparisonContext) {
        self.init(
            all: base.filter { !context.base.reducer.isNull($0) },
            revision.filter { !context.revision.reducer.isNull($0) },
            in: context
        )
    }

    /// Matches all branches.
    init(all base: [Schema], _ revision: [Schema], in context: ComparisonContext) {
        var old = base
        var new = revision
        match(&old, &new, by: { Self.uri(of: $0, in: $1) }, in: context)
        match(&old, &new, by: { $1.meaning(of: $1.document.resolve($0).node) }, in: context)
        match(&old, &new, by: { branch, _ in branch.title }, in: context)
        if old.count == 1, new.count == 1,
            Self.uri(of: old[0], in: context.base) == nil || Self.uri(of: new[0], in: context.revision) == nil
        {
            kept.append(Pair(old[0], new[0]))
            (old, new) = ([], [])
        }
        removed = old
        added = new
    }

    private mutating func match<Key: Hashable>(
        _ old: inout [Schema],
        _ new: inout [Schema],
        by key: (Schema, ComparedDocument) -> Key?,
        in context: ComparisonContext
    ) {
        guard !old.isEmpty, !new.isEmpty else { return }
        var places: [Key: [Schema]] = [:]
        for branch in new.reversed() {
            if let key = key(branch, context.revision) { places[key, default: []].append(branch) }
        }
        var matched: Set<Schema> = []
        old.removeAll { branch in
            guard let key = key(branch, context.base), let other = places[key]?.popLast() else { return false }
            kept.append(Pair(branch, other))
            matched.insert(other)
            return true
        }
        new.removeAll(where: matched.contains)
    }

    /// The schemas that a branch refers to, or that refer to it.
    private static func uri(of branch: Schema, in document: ComparedDocument) -> String? {
        branch.reference?.uri ?? document.document.componentName(of: branch).map { "#/components/schemas/" + $0 }
    }

    /// How a sentence calls a branch: by its name, by its type, or by its position.
    static func phrase(for branch: Schema, in document: ComparedDocument) -> String {
        if let text = branch.reference?.text { return "`\(text.split(separator: "/").last.map(String.init) ?? text)`" }
        if let name = branch.title ?? document.document.componentName(of: branch) { return "`\(name)`" }
        let schema = document.effective(branch)
        if let values = schema.enumeration, !values.isEmpty {
            return "the schema for " + values.map { $0.string ?? $0.text }.quotedList
        }
        let types = schema.types.names.sorted()
        guard types.isEmpty else { return "a schema of the type " + types.map { "`\($0)`" }.list(joinedBy: "or") }
        return branch.node.position.map { "schema \($0)" } ?? "a schema without a type"
    }
}
