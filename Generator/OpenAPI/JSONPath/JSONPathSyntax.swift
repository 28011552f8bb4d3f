import BindingsJSON
import BindingsSyntax

/// The parts of a JSONPath expression (RFC 9535, section 2).
enum JSONPathSyntax {
    /// A step from nodes to other nodes.
    struct Segment {
        /// Whether the segment starts with `..` and looks at all descendants.
        var isDescendant: Bool
        /// The selectors of each node, in order.
        var selectors: [Selector]
    }

    /// The selector of a node.
    enum Selector {
        /// The member of a name.
        case name(String)
        /// All members or elements.
        case wildcard
        /// The element at an index, from the end if negative.
        case index(Int)
        /// Elements at regular distances.
        case slice(start: Int?, end: Int?, step: Int)
        /// The members or elements for which an expression is true.
        case filter(Expression)
    }

    /// A query inside a filter, or the whole expression.
    final class Query {
        /// Whether the query starts at the root (`$`), not at the current node (`@`).
        let isAbsolute: Bool
        let segments: [Segment]

        init(isAbsolute: Bool, segments: [Segment]) {
            self.isAbsolute = isAbsolute
            self.segments = segments
        }

        /// Whether the query can select no more than one node.
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
                switch segment.selectors[0] {
                case .name, .index: return true
                case .wildcard, .slice, .filter: return false
                }
            }
        }
    }

    /// The condition of a filter.
    indirect enum Expression {
        case or([Expression])
        case and([Expression])
        case not(Expression)
        case comparison(Comparand, Comparison, Comparand)
        /// True if the query selects something.
        case exists(Query)
        /// A function that is true or false.
        case function(Call)
    }

    /// How two values are compared.
    enum Comparison: String {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }

    /// A side of a comparison, or an argument of a function.
    enum Comparand {
        case literal(Literal)
        case query(Query)
        case function(Call)
    }

    /// A value that is written in the expression.
    enum Literal {
        case null
        case bool(Bool)
        case number(JSONNumber)
        case string(String)
    }

    /// The functions of RFC 9535, section 2.4.
    enum Function: String, CaseIterable {
        case length, count, match, search, value

        /// The types of the arguments.
        var parameters: [ParameterType] {
            switch self {
            case .length: [.value]
            case .count, .value: [.nodes]
            case .match, .search: [.value, .value]
            }
        }

        /// Whether the result is true or false, not a value.
        var isLogical: Bool { self == .match || self == .search }
    }

    /// The parameters of a function.
    enum ParameterType {
        case value, nodes
    }

    /// A function and its arguments.
    final class Call {
        let function: Function
        let arguments: [Comparand]
        /// The pattern of `match` and `search` if it is written in the expression and well-formed.
        let pattern: Pattern?

        init(function: Function, arguments: [Comparand]) throws(PatternError) {
            self.function = function
            self.arguments = arguments
            if function.isLogical, arguments.count == 2, case .literal(.string(let text)) = arguments[1] {
                var steps = 0
                pattern = try RegularExpression.pattern(text, isWhole: function == .match, countingSteps: &steps)
            } else {
                pattern = nil
            }
        }
    }
}
