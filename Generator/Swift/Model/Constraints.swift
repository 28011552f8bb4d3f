package import BindgenOpenAPI

/// The rules that a value has to obey besides those that its type has.
package struct Constraints: Sendable, Hashable {
    /// The rules of the value itself, then those of its elements or of the values of its members, of theirs, and so on.
    package private(set) var levels: [[Constraint]] = []

    package init() {}

    package init(_ own: [Constraint], ofElements elements: Constraints = Constraints()) {
        levels = own.isEmpty && elements.isEmpty ? [] : [own] + elements.levels
    }

    /// The rules of the value itself, in the order of their keywords.
    package var own: [Constraint] { levels.first ?? [] }

    /// The rules of the elements of an array or of the values of a dictionary.
    package var ofElements: Constraints {
        var elements = Constraints()
        elements.levels = Array(levels.dropFirst())
        return elements
    }

    /// Whether there is nothing to check.
    package var isEmpty: Bool { levels.isEmpty }
}

/// A rule of JSON Schema.
package struct Constraint: Sendable, Hashable {
    /// A keyword that the runtime checks.
    package var keyword: Keyword
    package var value: Value

    /// Whether the rule lists the values, which makes all other rules needless.
    var isListing: Bool { keyword == .const || keyword == .enum }

    /// The rule that both this one and another of the same keyword make; `nil` if no single one does.
    func combined(with other: Constraint) -> Constraint? {
        if value == other.value { return self }
        switch (keyword, value, other.value) {
        case (.multipleOf, .integer(let one), .integer(let two)):
            var (larger, smaller) = (max(one, two), min(one, two))
            while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
            let (multiple, isTooLarge) = (one / larger).multipliedReportingOverflow(by: two)
            return isTooLarge ? nil : Constraint(keyword: keyword, value: .integer(multiple))
        case (.multipleOf, _, _), (.pattern, _, _), (.uniqueItems, _, _): return nil
        case (_, .integer(let one), .integer(let two)): return (one < two) == keyword.isUpperBound ? self : other
        case (_, .number(let one), .number(let two)): return (one < two) == keyword.isUpperBound ? self : other
        default: return nil
        }
    }

    /// The value of a keyword.
    package enum Value: Sendable, Hashable {
        /// A bound or divisor of integers, or a count.
        case integer(Int64)
        /// A bound or divisor of numbers.
        case number(Double)
        /// What is either so or not.
        case flag(Bool)
        /// A regular expression (ECMA-262).
        case pattern(String)
        /// The only value.
        case literal(Literal)
        /// All values.
        case literals([Literal])
    }
}

extension Keyword {
    /// Whether the keyword sets an upper bound; of two the lower counts.
    var isUpperBound: Bool {
        switch self {
        case .maximum, .exclusiveMaximum, .maxLength, .maxItems, .maxProperties: true
        default: false
        }
    }
}

/// A value that the document writes down.
package enum Literal: Sendable, Hashable {
    case string(String)
    case integer(Int64)
    case number(Double)
    case bool(Bool)
}
