import BindgenOpenAPI
import BindingsJSON

/// A value of each document.
struct Pair<Value> {
    var base: Value
    var revision: Value

    init(_ base: Value, _ revision: Value) {
        self.base = base
        self.revision = revision
    }

    /// The pair of what both values lead to.
    func map<Result>(_ transform: (Value) -> Result) -> Pair<Result> {
        Pair<Result>(transform(base), transform(revision))
    }
}

extension Pair: Equatable where Value: Equatable {
    /// Whether only one of the values, or each in another way, says something.
    var differs: Bool { base != revision }
}

extension Pair: Hashable where Value: Hashable {}
extension Pair: Sendable where Value: Sendable {}

extension Pair where Value: Extensible {
    /// The places of both values, which tell pairs of one kind apart.
    var places: Pair<Int> { map(\.node.index) }
}

/// An operation of either document or both, of a path or a webhook.
struct OperationPair {
    /// The name in reports: `GET /path` with the placeholders of the base.
    var label: String
    /// `nil` for an operation that was added.
    var base: Operation?
    /// `nil` for an operation that was removed.
    var revision: Operation?
    /// The node that holds the operations, or that would hold them.
    var holders: Pair<JSONNode?>
    /// Whether the whole path was added or removed.
    var isPath = false
    /// Whether the API calls its clients.
    var isWebhook = false
    /// Whether reports name it among the operations that a change reaches; for a callback they name the one that has it.
    var isNamedInReports = true

    var places: Pair<Int> { Pair(base?.node.index ?? -1, revision?.node.index ?? -1) }
}

/// A property of both documents.
struct PropertyPair {
    var name: String
    var wasRequired: Bool
    var schemas: Pair<Schema>
    var effective: Pair<EffectiveSchema>
    var use: SchemaUse

    var direction: Direction { use.role.direction }
}
