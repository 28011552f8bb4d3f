import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Makes rules of the constraints of schemas, and says which of them cannot be enforced.
struct ConstraintLowering {
    /// The name for a pattern.
    let patternName: String
    /// The type of the values.
    let type: SwiftType
    /// Whether the type is an enumeration, whose listed values say more than rules do.
    let isEnumeration: Bool

    private static let numeric: KeywordSet = [
        .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf,
    ]
    private static let textual: KeywordSet = [.minLength, .maxLength, .pattern]
    private static let listing: KeywordSet = [.minItems, .maxItems, .uniqueItems]
    private static let mapping: KeywordSet = [.minProperties, .maxProperties]
    private static let listed: KeywordSet = [.const, .enum]
    private static let none: KeywordSet = []
    private static let constraining = numeric.union(textual).union(listing).union(mapping)

    /// The keywords that can become rules.
    static let keywords = constraining.union(listed)

    /// The rules of the schemas that describe one value, all of which count.
    func constraints(of schemas: [Schema], into state: inout LoweringState) -> [Constraint] {
        var constraints: [Constraint] = []
        let listing = listing(of: schemas, into: &state)
        for schema in schemas {
            let present = schema.keywords.intersection(Self.constraining)
            guard !present.isEmpty else { continue }
            if isEnumeration {
                state.account.claim(present.intersection(Self.numeric.union(Self.textual)), of: schema)
                continue
            }
            reportInapplicable(present.subtracting(applicable), of: schema, into: &state)
            state.account.claim(present.intersection(applicable), of: schema)
            for constraint in rules(of: schema, into: &state) {
                add(constraint, of: schema, to: &constraints, into: &state)
            }
        }
        if let listing { return [listing] }
        return constraints.sorted { $0.keyword.rawValue < $1.keyword.rawValue }
    }

    /// The values that the schemas allow, where they list them and the type does not.
    private func listing(of schemas: [Schema], into state: inout LoweringState) -> Constraint? {
        var listed: [Literal]?
        var isConstant = false
        for schema in schemas where !isEnumeration && !schema.keywords.isDisjoint(with: Self.listed) {
            for (keyword, name) in [(Keyword.const, "const"), (.enum, "enum")] {
                let nodes = keyword == .const ? schema.constant.map { [$0] } : schema.enumeration
                guard let nodes = nodes?.filter({ !$0.isNull }), !nodes.isEmpty else { continue }
                let literals = nodes.compactMap { Literal($0, type: type) }
                guard literals.count == nodes.count else { continue }
                let common = listed.map { $0.filter(literals.contains) } ?? literals
                guard !common.isEmpty else {
                    let reason = "`\(name)` is not enforced: no value obeys both it and the schema around it"
                    state.account.decline(name, of: schema.node, .inapplicableConstraint, because: reason)
                    continue
                }
                state.account.claim([keyword], of: schema)
                listed = common
                isConstant = isConstant || keyword == .const
            }
        }
        // Both values of a Boolean together restrict nothing.
        guard let listed, type != .bool || Set(listed).count == 1 else { return nil }
        return isConstant && listed.count == 1
            ? Constraint(keyword: .const, value: .literal(listed[0]))
            : Constraint(keyword: .enum, value: .literals(listed))
    }

    private var applicable: KeywordSet {
        switch type {
        case .int, .int32, .int64, .uint64, .double: Self.numeric
        case .string: Self.textual
        case .array: Self.listing
        case .dictionary: Self.mapping
        case .named, .json, .jsonObject, .bytes, .multipart, .bool, .optional: Self.none
        }
    }

    /// Says which keywords have no meaning beside the types that the schema allows.
    private func reportInapplicable(_ keywords: KeywordSet, of schema: Schema, into state: inout LoweringState) {
        guard !keywords.isEmpty, !schema.types.isEmpty, schema.node.kind == .object else { return }
        var meaningful: KeywordSet = []
        if !schema.types.isDisjoint(with: [.integer, .number]) { meaningful.formUnion(Self.numeric) }
        if schema.types.contains(.string) { meaningful.formUnion(Self.textual) }
        if schema.types.contains(.array) { meaningful.formUnion(Self.listing) }
        if schema.types.contains(.object) { meaningful.formUnion(Self.mapping) }
        let types = schema.types.names.map { "`\($0)`" }.joined(separator: " or ")
        for member in schema.node.members {
            guard let keyword = Vocabulary.keyword(ofMember: member.value), keywords.contains(keyword),
                !meaningful.contains(keyword)
            else { continue }
            let reason = "`\(member.name)` does not apply to the type \(types) and is not enforced"
            state.account.decline(member.value, .inapplicableConstraint, because: reason)
        }
    }

    private func rules(of schema: Schema, into state: inout LoweringState) -> [Constraint] {
        switch type {
        case .int, .int32, .int64, .uint64: integerRules(schema, into: &state)
        case .double: numberRules(schema, into: &state)
        case .string: stringRules(schema, into: &state)
        case .array:
            counts(.minItems, .maxItems, of: schema)
                + (schema.flag(.uniqueItems) ? [Constraint(keyword: .uniqueItems, value: .flag(true))] : [])
        case .dictionary: counts(.minProperties, .maxProperties, of: schema)
        case .named, .json, .jsonObject, .bytes, .multipart, .bool, .optional: []
        }
    }

    /// Adds a rule to those of the schemas around; of two for one keyword the stricter counts.
    private func add(
        _ constraint: Constraint,
        of schema: Schema,
        to constraints: inout [Constraint],
        into state: inout LoweringState
    ) {
        guard let place = constraints.firstIndex(where: { $0.keyword == constraint.keyword }) else {
            constraints.append(constraint)
            return
        }
        if let both = constraints[place].combined(with: constraint) {
            constraints[place] = both
        } else {
            let name = constraint.keyword.name
            let reason = "`\(name)` is not enforced; the one of the schema around it is enforced instead"
            state.account.decline(name, of: schema.node, .inapplicableConstraint, because: reason)
        }
    }

    // MARK: Numbers

    private func integerRules(_ schema: Schema, into state: inout LoweringState) -> [Constraint] {
        var constraints: [Constraint] = []
        func add(_ keyword: Keyword, _ value: Int64) {
            if constraints.contains(where: { $0.keyword == keyword }) { return }
            constraints.append(Constraint(keyword: keyword, value: .integer(value)))
        }
        func addBound(_ keyword: Keyword, _ bound: JSONNumber?, isLower: Bool) {
            guard let bound else { return }
            if let value = bound.int64 { return add(keyword, value) }
            let double = bound.double
            if double.isFinite, abs(double) < 9e18 {
                // A bound between two integers is the nearer of them.
                let nearest = isLower ? double.rounded(.up) : double.rounded(.down)
                add(isLower ? .minimum : .maximum, Int64(nearest))
            } else if isLower == (double > 0) {
                // No integer is within such a bound; one on the other side rules out nothing.
                decline(keyword, of: schema, "is beyond the range of integers", into: &state)
            }
        }
        addBound(.minimum, schema.minimum, isLower: true)
        addBound(.maximum, schema.maximum, isLower: false)
        addBound(.exclusiveMinimum, schema.exclusiveMinimum, isLower: true)
        addBound(.exclusiveMaximum, schema.exclusiveMaximum, isLower: false)
        if let divisor = schema.number(.multipleOf) {
            if let whole = divisor.int64 {
                if whole > 1 { add(.multipleOf, whole) }
            } else if (1 / divisor.double).rounded() != 1 / divisor.double {
                // All integers are multiples of a half, a tenth and the like.
                decline(.multipleOf, of: schema, "is not an integer", into: &state)
            }
        }
        return constraints
    }

    private func decline(
        _ keyword: Keyword,
        of schema: Schema,
        _ reason: String,
        into state: inout LoweringState
    ) {
        // An exclusive bound of OpenAPI 3.0 is the number of another keyword.
        let name = keyword.name
        let isFlag = schema.node[name]?.bool != nil
        let place = isFlag ? (keyword == .exclusiveMinimum ? "minimum" : "maximum") : name
        let message = "`\(place)` \(reason) and is not enforced"
        state.account.decline(place, of: schema.node, .inapplicableConstraint, because: message)
    }

    private func numberRules(_ schema: Schema, into state: inout LoweringState) -> [Constraint] {
        let rules: [(Keyword, JSONNumber?)] = [
            (.minimum, schema.minimum), (.maximum, schema.maximum), (.exclusiveMinimum, schema.exclusiveMinimum),
            (.exclusiveMaximum, schema.exclusiveMaximum), (.multipleOf, schema.number(.multipleOf)),
        ]
        var constraints: [Constraint] = []
        for case (let keyword, let number?) in rules {
            if number.double.isFinite {
                constraints.append(Constraint(keyword: keyword, value: .number(number.double)))
            } else {
                decline(keyword, of: schema, "is beyond the range of the type", into: &state)
            }
        }
        return constraints
    }

    // MARK: Strings and counts

    private func stringRules(_ schema: Schema, into state: inout LoweringState) -> [Constraint] {
        var constraints = counts(.minLength, .maxLength, of: schema)
        if let pattern = schema.pattern {
            if let problem = state.problem(of: pattern) {
                let reason = "the pattern is not enforced: \(problem)"
                state.account.decline("pattern", of: schema.node, "unsupported-pattern", because: reason)
            } else {
                state.use(pattern, as: patternName)
                constraints.append(Constraint(keyword: .pattern, value: .pattern(pattern)))
            }
        }
        return constraints
    }

    /// Counts that rule something out.
    private func counts(_ keywords: Keyword..., of schema: Schema) -> [Constraint] {
        keywords.compactMap { keyword in
            guard let count = schema.count(keyword), keyword.isUpperBound ? count < Int.max : count > 0 else {
                return nil
            }
            return Constraint(keyword: keyword, value: .integer(Int64(count)))
        }
    }
}

extension DiagnosticCode {
    /// A constraint that a value of the type cannot break, or that is not checked.
    fileprivate static let inapplicableConstraint: Self = "inapplicable-constraint"
}
