import BindingsJSON
import BindingsSyntax

/// Evaluates JSONPath expressions on a tree.
struct JSONPathEvaluator {
    typealias Syntax = JSONPathSyntax

    let root: EditableNode
    /// The number of steps that an evaluation may still take: one for a node or sixteen bytes of text.
    private var budget: Int
    /// The results of queries in filters that start at the root, and so are the same for all nodes.
    private var absoluteResults: [ObjectIdentifier: [EditableNode]] = [:]
    private var patterns: [String: Pattern?] = [:]
    /// Where documents have members of a name, for descents that look for nothing else.
    private var memberIndices: [MemberName: [Int]] = [:]

    private struct MemberName: Hashable {
        let document: ObjectIdentifier
        let name: UTF8Name
    }

    static let stepLimit = 50_000_000

    init(root: EditableNode, budget: Int = stepLimit) {
        self.root = root
        self.budget = budget
    }

    mutating func spend(_ steps: Int) throws(JSONPathError) {
        budget -= min(steps, Self.stepLimit)
        guard budget >= 0 else {
            throw JSONPathError(message: "the expression takes too long to evaluate", offset: nil)
        }
    }

    mutating func select(
        _ query: Syntax.Query,
        from node: EditableNode,
        isDistinct: Bool = false
    ) throws(JSONPathError) -> [EditableNode] {
        var nodes = [query.isAbsolute ? root : node]
        for segment in query.segments {
            var selected: [EditableNode] = []
            for node in nodes {
                if segment.isDescendant {
                    try descend(node, segment.selectors, &selected)
                } else {
                    for selector in segment.selectors { try apply(selector, to: node, &selected) }
                }
            }
            if isDistinct {
                var seen = Set<ObjectIdentifier>()
                selected = selected.filter { seen.insert(ObjectIdentifier($0)).inserted }
            }
            nodes = selected
        }
        return nodes
    }

    private mutating func descend(
        _ start: EditableNode,
        _ selectors: [Syntax.Selector],
        _ selected: inout [EditableNode]
    ) throws(JSONPathError) {
        let name: String? = if selectors.count == 1, case .name(let name) = selectors[0] { name } else { nil }
        var stack = [start]
        while let node = stack.popLast() {
            try spend(1)
            // What is as it was read need not be gone through if no member inside has the name.
            if let name, !node.isExpanded, !hasMember(name, inside: node.origin) { continue }
            for selector in selectors { try apply(selector, to: node, &selected) }
            stack.append(contentsOf: node.children.reversed())
        }
    }

    private mutating func hasMember(_ name: String, inside node: JSONNode) -> Bool {
        let key = MemberName(document: ObjectIdentifier(node.document), name: UTF8Name(name))
        let indices: [Int]
        if let known = memberIndices[key] {
            indices = known
        } else {
            indices = node.document.indices(ofMembersNamed: name)
            memberIndices[key] = indices
        }
        let next = indices.firstSortedIndex { $0 > node.index }
        return next < indices.count && node.indices.contains(indices[next])
    }

    private mutating func apply(
        _ selector: Syntax.Selector,
        to node: EditableNode,
        _ selected: inout [EditableNode]
    ) throws(JSONPathError) {
        try spend(1)
        switch selector {
        case .name(let name): if let child = node[name] { selected.append(child) }
        case .wildcard:
            try spend(node.count)
            selected.append(contentsOf: node.children)
        case .index(let index):
            guard node.kind == .array else { return }
            let place = index < 0 ? node.count + index : index
            if place >= 0, place < node.count { selected.append(node.children[place]) }
        case .slice(let start, let end, let step):
            guard node.kind == .array else { return }
            let children = node.children
            for place in Self.places(start: start, end: end, step: step, count: children.count) {
                try spend(1)
                selected.append(children[place])
            }
        case .filter(let expression):
            for child in node.children where try isTrue(expression, child) { selected.append(child) }
        }
    }

    /// The places that a slice selects (RFC 9535, section 2.3.4.2.2).
    static func places(start: Int?, end: Int?, step: Int, count: Int) -> StrideTo<Int> {
        func normalized(_ index: Int) -> Int { index >= 0 ? index : count + index }
        if step > 0 {
            let lower = min(max(normalized(start ?? 0), 0), count)
            let upper = min(max(normalized(end ?? count), 0), count)
            return stride(from: lower, to: upper, by: step)
        }
        guard step < 0 else { return stride(from: 0, to: 0, by: 1) }
        let upper = min(max(start.map(normalized) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(normalized) ?? -1, -1), count - 1)
        return stride(from: upper, to: lower, by: step)
    }

    // MARK: Filters

    private mutating func isTrue(_ expression: Syntax.Expression, _ node: EditableNode) throws(JSONPathError) -> Bool {
        try spend(1)
        switch expression {
        case .or(let parts):
            for part in parts where try isTrue(part, node) { return true }
            return false
        case .and(let parts):
            for part in parts where try !isTrue(part, node) { return false }
            return true
        case .not(let part): return try !isTrue(part, node)
        case .comparison(let left, let comparison, let right):
            return try compare(try value(left, node), comparison, try value(right, node))
        case .exists(let query): return try !nodes(query, node).isEmpty
        case .function(let call): return try isMatch(call, node)
        }
    }

    private mutating func nodes(_ query: Syntax.Query, _ node: EditableNode) throws(JSONPathError) -> [EditableNode] {
        guard query.isAbsolute else { return try select(query, from: node) }
        if let known = absoluteResults[ObjectIdentifier(query)] { return known }
        let result = try select(query, from: root)
        absoluteResults[ObjectIdentifier(query)] = result
        return result
    }

    private mutating func value(_ comparand: Syntax.Comparand, _ node: EditableNode) throws(JSONPathError)
        -> JSONPathValue
    {
        switch comparand {
        case .literal(.null): return .null
        case .literal(.bool(let value)): return .bool(value)
        case .literal(.number(let value)): return .number(value)
        case .literal(.string(let value)): return .string(value)
        case .query(let query): return try nodes(query, node).first.map(JSONPathValue.init) ?? .nothing
        case .function(let call): return try result(call, node)
        }
    }

    private mutating func result(_ call: Syntax.Call, _ node: EditableNode) throws(JSONPathError) -> JSONPathValue {
        guard let argument = call.arguments.first else { return .nothing }
        switch call.function {
        case .length:
            switch try value(argument, node) {
            case .string(let text):
                try spend(text.utf8.count / 16)
                return .number(JSONNumber(text.unicodeScalars.count))
            case .structure(let node): return .number(JSONNumber(node.count))
            default: return .nothing
            }
        case .count, .value:
            guard case .query(let query) = argument else { return .nothing }
            let nodes = try nodes(query, node)
            if call.function == .count { return .number(JSONNumber(nodes.count)) }
            return nodes.count == 1 ? JSONPathValue(nodes[0]) : .nothing
        case .match, .search: return .nothing
        }
    }

    private mutating func isMatch(_ call: Syntax.Call, _ node: EditableNode) throws(JSONPathError) -> Bool {
        guard call.arguments.count == 2, case .string(let text) = try value(call.arguments[0], node) else {
            return false
        }
        try spend(text.utf8.count)
        if let pattern = call.pattern { return pattern.matches(text) }
        guard case .string(let source) = try value(call.arguments[1], node) else { return false }
        let key = call.function.rawValue + source
        let pattern: Pattern?
        if let known = patterns[key] {
            pattern = known
        } else {
            pattern = try prepared(source, isWhole: call.function == .match)
            patterns[key] = pattern
        }
        return pattern?.matches(text) ?? false
    }

    private mutating func prepared(_ source: String, isWhole: Bool) throws(JSONPathError) -> Pattern? {
        var steps = 0
        let pattern: Pattern?
        do throws(PatternError) {
            pattern = try RegularExpression.pattern(source, isWhole: isWhole, countingSteps: &steps)
        } catch {
            throw JSONPathError(message: error.message, offset: nil)
        }
        try spend(steps)
        return pattern
    }

    // MARK: Comparisons

    private mutating func compare(
        _ left: JSONPathValue,
        _ comparison: Syntax.Comparison,
        _ right: JSONPathValue
    ) throws(JSONPathError) -> Bool {
        switch comparison {
        case .equal: try isEqual(left, right)
        case .notEqual: try !isEqual(left, right)
        case .less: left.isLess(than: right)
        case .greater: right.isLess(than: left)
        case .lessOrEqual: left.isLess(than: right) ? true : try isEqual(left, right)
        case .greaterOrEqual: right.isLess(than: left) ? true : try isEqual(left, right)
        }
    }

    private mutating func isEqual(_ left: JSONPathValue, _ right: JSONPathValue) throws(JSONPathError) -> Bool {
        switch (left, right) {
        case (.nothing, .nothing), (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)):
            try spend(left.utf8.count / 16)
            return UTF8Name(left) == UTF8Name(right)
        case (.structure(let left), .structure(let right)): return try isEqual(left, right)
        default: return false
        }
    }

    private mutating func isEqual(_ left: EditableNode, _ right: EditableNode) throws(JSONPathError) -> Bool {
        guard left.kind == right.kind, left.count == right.count else { return false }
        try spend(1 + left.count)
        switch left.kind {
        case .array:
            for (left, right) in zip(left.children, right.children) where try !isEqual(left, right) { return false }
            return true
        case .object:
            for (name, child) in left.members {
                guard let other = right[name], try isEqual(child, other) else { return false }
            }
            return true
        default: return try isEqual(JSONPathValue(left), JSONPathValue(right))
        }
    }
}
