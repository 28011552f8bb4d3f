import BindingsJSON
import BindingsSyntax

/// Makes rules of the constraints of schemas, and says which of them cannot be enforced.
struct ConstraintLowering {
    /// How often each pattern is wanted under which name.
    private(set) var patternNames: [String: [String: Int]] = [:]
    /// Where each pattern first stands.
    private(set) var patternPlaces: [String: String] = [:]
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
        for schema in chain where !schema.keywords.isDisjoint(with: Self.constraining) {
            for argument in check(schema, type: type, name: name, into: &diagnostics)
            where !arguments.contains(where: { $0.label == argument.label }) {
                arguments.append(argument)
            }
        }
        return arguments.sorted { Self.order($0.label) < Self.order($1.label) }
    }

    private static let numeric: SchemaKeywords = [
        .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
    ]
    private static let textual: SchemaKeywords = [.minLength, .maxLength, .pattern]
    private static let listing: SchemaKeywords = [.minItems, .maxItems, .uniqueItems]
    private static let mapping: SchemaKeywords = [.minProperties, .maxProperties]
    private static let constraining = numeric.union(textual).union(listing).union(mapping)

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
        let applicable: SchemaKeywords
        let arguments: [Check.Argument]
        switch type {
        case .int, .int32, .int64, .uint64:
            applicable = Self.numeric
            arguments = integerRules(schema)
        case .double:
            applicable = Self.numeric
            arguments = numberRules(schema)
        case .string:
            applicable = Self.textual
            arguments = stringRules(schema, name: name, into: &diagnostics)
        case .array:
            applicable = Self.listing
            arguments = arrayRules(schema)
        case .dictionary:
            applicable = Self.mapping
            arguments = counts([("minProperties", schema.minProperties), ("maxProperties", schema.maxProperties)])
        case .json, .jsonObject, .named, .bytes, .multipart:
            // Rules for such values are rare, and what they hold is known to the caller alone.
            return []
        case .bool, .optional:
            applicable = []
            arguments = []
        }
        report(schema.keywords.intersection(Self.constraining).subtracting(applicable), of: schema, into: &diagnostics)
        return arguments
    }

    private func report(_ keywords: SchemaKeywords, of schema: Schema, into diagnostics: inout Diagnostics) {
        guard !keywords.isEmpty, schema.node.kind == .object else { return }
        for member in schema.node.members {
            guard let keyword = SchemaKeywords(name: member.name), keywords.contains(keyword) else { continue }
            let type = schema.types.names.joined(separator: " or ")
            diagnostics.warning(
                "inapplicable-constraint",
                "\(member.name) does not apply to \(type.isEmpty ? "these values" : "type \(type)") and is not enforced",
                at: member.value
            )
        }
    }

    // MARK: Numbers

    private func integerRules(_ schema: Schema) -> [Check.Argument] {
        var arguments: [Check.Argument] = []
        func add(_ label: String, _ bound: JSONNumber?, isLower: Bool, isExclusive: Bool) {
            guard let bound else { return }
            if let value = bound.int64 {
                arguments.append(Check.Argument(label: label, value: .expression(SwiftLiteral.integer(value))))
                return
            }
            let double = bound.double
            // A bound beyond all integers rules out nothing, and one between two integers is the nearer of them.
            guard double.isFinite, abs(double) < 9e18 else { return }
            let nearest = isLower ? double.rounded(.up) : double.rounded(.down)
            let name = isLower ? "minimum" : "maximum"
            arguments.append(Check.Argument(label: name, value: .expression(SwiftLiteral.integer(Int64(nearest)))))
        }
        add("minimum", schema.minimum, isLower: true, isExclusive: false)
        add("maximum", schema.maximum, isLower: false, isExclusive: false)
        add("exclusiveMinimum", schema.exclusiveMinimum, isLower: true, isExclusive: true)
        add("exclusiveMaximum", schema.exclusiveMaximum, isLower: false, isExclusive: true)
        if let divisor = schema.multipleOf?.int64, divisor > 1 {
            arguments.append(Check.Argument(label: "multipleOf", value: .expression(SwiftLiteral.integer(divisor))))
        }
        var seen: Set<String> = []
        return arguments.filter { seen.insert($0.label).inserted }
    }

    private func numberRules(_ schema: Schema) -> [Check.Argument] {
        let rules = [
            ("minimum", schema.minimum), ("maximum", schema.maximum), ("exclusiveMinimum", schema.exclusiveMinimum),
            ("exclusiveMaximum", schema.exclusiveMaximum), ("multipleOf", schema.multipleOf),
        ]
        return rules.compactMap { label, number in
            number.flatMap { SwiftLiteral.double($0.double) }
                .map { Check.Argument(label: label, value: .expression($0)) }
        }
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
            patternNames[pattern, default: [:]][name, default: 0] += 1
            if patternPlaces[pattern] == nil { patternPlaces[pattern] = schema.node.pointer }
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
