package import BindingsJSON

/// A schema's rules for a value, with all schemas that it says it by.
///
/// Null, binary data and bounds can be written in several ways, and a keyword can stand in the schema itself, beside a
/// reference, or in a part of an `allOf`; none of that makes a difference here.
package struct EffectiveSchema {
    /// The schemas that say something, the nearest first.
    package private(set) var layers: [Schema]

    /// The schema that says what values are.
    package let core: Schema

    /// Whether null is valid.
    package let isNullable: Bool

    /// The compositions that were opened on the way.
    package let opened: ReducedSchema.Compositions

    private var inheritedTypes: SchemaTypes = []

    /// Makes an effective schema of one that is reduced.
    package init(_ reduced: ReducedSchema) {
        core = reduced.schema
        isNullable = reduced.isNullable
        opened = reduced.opened
        layers = reduced.chain.dropLast().filter(\.saysMoreThanWhere) + [reduced.schema]
    }

    /// Adds the schemas of a part of an `allOf`.
    package mutating func merge(_ part: some Sequence<Schema>) {
        for layer in part where !layers.contains(layer) { layers.append(layer) }
    }

    /// Takes the types from schemas that are not merged, where no layer names any: those that all of them allow.
    package mutating func inheritTypes(from schemas: [Schema]) {
        let types = schemas.map(\.types).filter { !$0.isEmpty }
        inheritedTypes = types.dropFirst().reduce(types.first ?? []) { $0.common(with: $1) ?? $0 }
    }

    /// The value of a keyword in the nearest schema that has it.
    package func value(_ keyword: Keyword) -> JSONNode? {
        layers.lazy.compactMap { $0.value(keyword) }.first
    }

    /// The schemas of a composition; those that were merged on the way are not included.
    package func branches(of keyword: Keyword) -> (schemas: [Schema], node: JSONNode)? {
        let start = layers.firstIndex(of: core) ?? 0
        for layer in layers[start...] {
            guard let node = layer.value(keyword) else { continue }
            switch keyword {
            case .oneOf: return (layer.oneOf, node)
            case .anyOf: return (layer.anyOf, node)
            default: return (layer.allOf, node)
            }
        }
        return nil
    }

    /// Whether the nearest schema with a keyword says that it is so.
    package func flag(_ keyword: Keyword) -> Bool { value(keyword)?.bool ?? false }

    /// The text of a keyword.
    package func text(_ keyword: Keyword) -> String? { value(keyword)?.string }

    // MARK: Types

    /// The types of values but null that all schemas allow; empty for any. If they agree on none, the nearest counts.
    package var types: SchemaTypes {
        let own = layers.reduce(into: SchemaTypes()) { types, layer in
            guard !layer.types.isEmpty else { return }
            types = types.isEmpty ? layer.types : types.common(with: layer.types) ?? types
        }
        return (own.isEmpty ? inheritedTypes : own).subtracting(.null)
    }

    /// Whether null is all that is valid.
    package var allowsNullAlone: Bool { layers.contains(where: \.allowsNullAlone) }

    /// Whether nothing is said of types, so that null is valid too.
    package var isUntyped: Bool {
        types.isEmpty && !hasUnknownType
            && layers.allSatisfy { layer in
                layer.types.isEmpty && layer.keywords.isDisjoint(with: Self.typing) && layer.boolean != false
            }
    }

    private static let typing: KeywordSet = [.enum, .const, .allOf, .oneOf, .anyOf, .reference, .dynamicReference]

    /// Whether `type` names something that is not a type, so that nothing is known about the types.
    package var hasUnknownType: Bool { value(.type) != nil && layers.allSatisfy(\.types.isEmpty) }

    /// Whether objects may be values.
    package var admitsObjects: Bool { types.isEmpty || types.contains(.object) }

    /// Whether arrays may be values.
    package var admitsArrays: Bool { types.isEmpty || types.contains(.array) }

    /// `format`, unless it says that text is binary data, which ``content`` tells.
    package var format: String? {
        text(.format).flatMap { BinaryContent(format: $0) == nil ? $0 : nil }
    }

    /// How text holds binary data, whether `format` says so or the keywords of OpenAPI 3.1.
    package var content: BinaryContent {
        let written = BinaryContent(encoding: text(.contentEncoding), mediaType: text(.contentMediaType))
        return written.isPlain ? text(.format).flatMap(BinaryContent.init(format:)) ?? written : written
    }

    // MARK: Values

    /// The keyword by which null is valid; `nil` if there is none.
    package var null: JSONNode? {
        for layer in layers {
            if layer.types.contains(.null) { return layer.value(.type) }
            if layer.isNullable { return layer.value(.nullable) }
            for keyword in [Keyword.enum, .const, .oneOf, .anyOf] {
                guard let value = layer.value(keyword) else { continue }
                let hasNull = value.isNull || value.elements.contains(where: \.isNull)
                if hasNull || (isNullable && (keyword == .oneOf || keyword == .anyOf)) { return value }
            }
        }
        return nil
    }

    /// The values that are allowed besides null, if they are listed: `enum`, or the one of `const`.
    package var enumeration: [JSONNode]? {
        let constant = value(.const)
        let values = constant.map { [$0] } ?? value(.enum).map { Array($0.elements) }
        guard let values else { return nil }
        let others = values.filter { !$0.isNull }
        return others.isEmpty && constant == nil && isNullable ? nil : others
    }

    // MARK: Bounds

    /// A bound and the keyword that sets it.
    package struct Bound {
        /// The greatest or least value.
        package let value: JSONNumber

        /// Whether the value itself is out of bounds.
        package let isExclusive: Bool

        /// The value in the document.
        package let node: JSONNode

        /// Whether all that is within this bound is within another one.
        package func isWithin(_ other: Bound, isUpper: Bool) -> Bool {
            if value == other.value { return isExclusive || !other.isExclusive }
            return isUpper ? value.double < other.value.double : value.double > other.value.double
        }

        /// The greatest or least integer within the bound; `nil` if no `Int64` holds it.
        package func integerLimit(isUpper: Bool) -> Int64? {
            let rounded = value.double.rounded(isUpper ? .down : .up)
            let nearest = value.int64 ?? Int64(exactly: rounded)
            // A bound between two integers is itself none that it could exclude.
            guard let nearest, isExclusive, value.int64 != nil || rounded == value.double else { return nearest }
            let (limit, overflows) =
                isUpper
                ? nearest.subtractingReportingOverflow(1) : nearest.addingReportingOverflow(1)
            return overflows ? nil : limit
        }
    }

    /// The tightest bound of numbers, in whatever dialect it is written.
    package func bound(isUpper: Bool) -> Bound? {
        let keywords: (Keyword, Keyword) = isUpper ? (.maximum, .exclusiveMaximum) : (.minimum, .exclusiveMinimum)
        var tightest: Bound?
        for layer in layers {
            let bounds = [
                Self.bound(isUpper ? layer.maximum : layer.minimum, isExclusive: false, keywords.0, in: layer),
                Self.bound(
                    isUpper ? layer.exclusiveMaximum : layer.exclusiveMinimum,
                    isExclusive: true,
                    layer.value(keywords.1)?.bool == true ? keywords.0 : keywords.1,
                    in: layer
                ),
            ]
            for case let bound? in bounds where !(tightest?.isWithin(bound, isUpper: isUpper) ?? false) {
                tightest = bound
            }
        }
        return tightest
    }

    private static func bound(_ value: JSONNumber?, isExclusive: Bool, _ keyword: Keyword, in layer: Schema) -> Bound? {
        guard let value, let node = layer.value(keyword) else { return nil }
        return Bound(value: value, isExclusive: isExclusive, node: node)
    }

    /// The tightest bound of a count, such as that of `maxLength`; `nil` without one, and if it rules out nothing.
    package func count(_ keyword: Keyword, isUpper: Bool) -> Bound? {
        let least: Double? =
            switch keyword {
            case .minLength, .minItems, .minProperties: 0
            case .minContains: 1
            default: nil
            }
        var tightest: Bound?
        for layer in layers {
            guard let node = layer.value(keyword), let value = node.number, value.double != least else { continue }
            let bound = Bound(value: value, isExclusive: false, node: node)
            if !(tightest?.isWithin(bound, isUpper: isUpper) ?? false) { tightest = bound }
        }
        return tightest
    }
}

extension Schema {
    /// Whether a schema on the way to another says more than where that is.
    fileprivate var saysMoreThanWhere: Bool {
        if reference != nil { return !keywords.isDisjoint(with: Self.effective.subtracting([.reference])) }
        guard allOf.count == 1, oneOf.isEmpty, anyOf.isEmpty else { return true }
        return !keywords.isDisjoint(with: Self.effective.subtracting([.allOf]))
    }

    /// The keywords that say something to a client.
    private static let effective = Vocabulary.keywords(of: .schema) { row in
        switch row.role {
        case .meaning, .metadata, .reference: true
        case .dialect, .identification, .container, .annotation: false
        }
    }
}
