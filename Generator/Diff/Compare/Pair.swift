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
