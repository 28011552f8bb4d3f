import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Makes rules of the constraints of schemas, and says which of them cannot be enforced.
struct ConstraintLowering {
    /// How a pattern is used.
    struct PatternUse {
        /// The schema that it first stands in.
        var node: JSONNode
        /// How often it is wanted under which name.
        var names: [String: Int] = [:]
    }

    /// The patterns that were used.
    private(set) var patterns: [String: PatternUse] = [:]
    private var usablePatterns: [String: Bool] = [:]

    /// The rules of the schemas that describe one value, the outermost first.
    ///
    /// - Parameters:
    ///   - chain: The schemas.
    ///   - type: The type of the value.
    ///   - name: The name for its pattern.
    mutating func check(
        _ chain: [Schema],
        type: SwiftType,
        name: String,
        into diagnostics: inout Diagnostics
    ) -> [Check.Argument] {
        var arguments: [Check.Argument] = []
        for schema in chain where !schema.keywords.isDisjoint(with: Self.telling) {
            report(Self.unenforced, of: schema, "is not enforced", into: &diagnostics)
            for argument in check(schema, type: type, name: name, into: &diagnostics) {
                guard let outer = arguments.first(where: { $0.label == argument.label }) else {
                    arguments.append(argument)
                    continue
                }
                guard outer.value != argument.value, let node = schema.node[argument.label] else { continue }
                let message = "\(argument.label) is not enforced, but that of the schema around it"
                diagnostics.warning("inapplicable-constraint", message, at: node)
            }
        }
        return arguments.sorted { Self.order($0.label) < Self.order($1.label) }
    }

    private static let numeric: KeywordSet = [
        .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
    ]
    private static let textual: KeywordSet = [.minLength, .maxLength, .pattern]
    private static let listing: KeywordSet = [.minItems, .maxItems, .uniqueItems]
    private static let mapping: KeywordSet = [.minProperties, .maxProperties]
    /// Rules that no check of the runtime stands for.
    private static let unenforced: KeywordSet = [
        .not, .if, .contains, .propertyNames, .dependentRequired, .dependentSchemas,
    ]
    private static let constraining = numeric.union(textual).union(listing).union(mapping)

    /// Keywords that lead to a rule or to a warning.
    private static let telling = constraining.union(unenforced).union([.enum])

    private static let notEnforced = "is not enforced for these values"

    private static let labels = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ]

    private static func order(_ label: String) -> Int { labels.firstIndex(of: label) ?? labels.count }

    private mutating func check(
        _ schema: Schema,
        type: SwiftType,
        name: String,
        into diagnostics: inout Diagnostics
    ) -> [Check.Argument] {
        let applicable: KeywordSet
        let arguments: [Check.Argument]
        switch type {
        case .int, .int32, .int64, .uint64:
            applicable = Self.numeric
            arguments = integerRules(schema, into: &diagnostics)
        case .double:
            report([.enum], of: schema, Self.notEnforced, into: &diagnostics)
            applicable = Self.numeric
            arguments = numberRules(schema, into: &diagnostics)
        case .string:
            applicable = Self.textual
            arguments = stringRules(schema, name: name, into: &diagnostics)
        case .array:
            applicable = Self.listing
            arguments = arrayRules(schema)
        case .dictionary:
            applicable = Self.mapping
            arguments = counts([("minProperties", schema.minProperties), ("maxProperties", schema.maxProperties)])
        case .named:
            // That the values of an enumeration are listed says more than such rules do.
            report(Self.mapping.union(Self.listing), of: schema, Self.notEnforced, into: &diagnostics)
            return []
        case .json, .jsonObject, .bytes, .multipart:
            report(Self.constraining.union([.enum]), of: schema, Self.notEnforced, into: &diagnostics)
            return []
        case .bool, .optional:
            applicable = []
            arguments = []
        }
        let names = schema.types.names.joined(separator: " or ")
        let type = names.isEmpty ? "these values" : "type " + names
        report(
            Self.constraining.subtracting(applicable),
            of: schema,
            "does not apply to \(type) and is not enforced",
            into: &diagnostics
        )
        return arguments
    }

    /// Says of each of some keywords that a schema has why there is no rule for it.
    private func report(
        _ keywords: KeywordSet,
        of schema: Schema,
        _ reason: String,
        into diagnostics: inout Diagnostics
    ) {
        guard !keywords.isDisjoint(with: schema.keywords), schema.node.kind == .object else { return }
        for member in schema.node.members {
            guard let keyword = Vocabulary.keyword(ofMember: member.value), keywords.contains(keyword) else { continue }
            diagnostics.warning("inapplicable-constraint", "\(member.name) \(reason)", at: member.value)
        }
    }

    // MARK: Numbers

    private func integerRules(_ schema: Schema, into diagnostics: inout Diagnostics) -> [Check.Argument] {
        var arguments: [Check.Argument] = []
        func add(_ label: String, _ value: Int64) {
            if arguments.contains(where: { $0.label == label }) { return }
            arguments.append(Check.Argument(label: label, value: .expression(SwiftLiteral.integer(value))))
        }
        func addBound(_ keyword: String, _ bound: JSONNumber?, isLower: Bool) {
            guard let bound else { return }
            if let value = bound.int64 { return add(keyword, value) }
            let double = bound.double
            if double.isFinite, abs(double) < 9e18 {
                // A bound between two integers is the nearer of them.
                let nearest = isLower ? double.rounded(.up) : double.rounded(.down)
                add(isLower ? "minimum" : "maximum", Int64(nearest))
            } else if isLower == (double > 0) {
                // No integer is within such a bound; one on the other side rules out nothing.
                reportUnusable(keyword, of: schema, "is beyond all integers", into: &diagnostics)
            }
        }
        addBound("minimum", schema.minimum, isLower: true)
        addBound("maximum", schema.maximum, isLower: false)
        addBound("exclusiveMinimum", schema.exclusiveMinimum, isLower: true)
        addBound("exclusiveMaximum", schema.exclusiveMaximum, isLower: false)
        if let divisor = schema.multipleOf {
            if let whole = divisor.int64 {
                if whole > 1 { add("multipleOf", whole) }
            } else if (1 / divisor.double).rounded() != 1 / divisor.double {
                // All integers are multiples of a half, a tenth and the like.
                reportUnusable("multipleOf", of: schema, "is no integer", into: &diagnostics)
            }
        }
        return arguments
    }

    private func reportUnusable(
        _ keyword: String,
        of schema: Schema,
        _ reason: String,
        into diagnostics: inout Diagnostics
    ) {
        let node = schema.node.kind == .object ? schema.node[keyword] : nil
        diagnostics.warning(
            "inapplicable-constraint",
            "\(keyword) \(reason) and is not enforced",
            at: node ?? schema.node
        )
    }

    private func numberRules(_ schema: Schema, into diagnostics: inout Diagnostics) -> [Check.Argument] {
        let rules = [
            ("minimum", schema.minimum), ("maximum", schema.maximum), ("exclusiveMinimum", schema.exclusiveMinimum),
            ("exclusiveMaximum", schema.exclusiveMaximum), ("multipleOf", schema.multipleOf),
        ]
        var arguments: [Check.Argument] = []
        for case (let keyword, let number?) in rules {
            if let literal = SwiftLiteral.double(number.double) {
                arguments.append(Check.Argument(label: keyword, value: .expression(literal)))
            } else {
                reportUnusable(keyword, of: schema, "is beyond all numbers of this type", into: &diagnostics)
            }
        }
        return arguments
    }

    // MARK: Strings and arrays

    private mutating func stringRules(
        _ schema: Schema,
        name: String,
        into diagnostics: inout Diagnostics
    ) -> [Check.Argument] {
        var arguments = counts([("minLength", schema.minLength), ("maxLength", schema.maxLength)])
        if let pattern = schema.pattern,
            isUsable(pattern, at: schema.node["pattern"] ?? schema.node, into: &diagnostics)
        {
            patterns[pattern, default: PatternUse(node: schema.node)].names[name, default: 0] += 1
            arguments.append(Check.Argument(label: "pattern", value: .pattern(pattern)))
        }
        return arguments
    }

    private mutating func isUsable(_ pattern: String, at node: JSONNode, into diagnostics: inout Diagnostics) -> Bool {
        if let known = usablePatterns[pattern], known { return true }
        do throws(PatternError) {
            _ = try Pattern(pattern)
            usablePatterns[pattern] = true
            return true
        } catch {
            usablePatterns[pattern] = false
            diagnostics.warning("unsupported-pattern", "the pattern is not enforced: \(error)", at: node)
            return false
        }
    }

    private func arrayRules(_ schema: Schema) -> [Check.Argument] {
        var arguments = counts([("minItems", schema.minItems), ("maxItems", schema.maxItems)])
        if schema.hasUniqueItems {
            arguments.append(Check.Argument(label: "uniqueItems", value: .expression("true")))
        }
        return arguments
    }

    /// Counts that rule something out.
    private func counts(_ rules: [(label: String, count: Int?)]) -> [Check.Argument] {
        rules.compactMap { label, count in
            guard let count, label.hasPrefix("max") ? count < Int.max : count > 0 else { return nil }
            return Check.Argument(label: label, value: .expression(SwiftLiteral.integer(Int64(count))))
        }
    }
}
