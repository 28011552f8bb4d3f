import BindingsJSON

/// Finds out what the values of schemas are.
///
/// Remembers what it found: the schemas of a document are asked for again and again, and may contain each other.
package final class SchemaClassifier {
    private let document: Document

    /// Finds out what schemas come down to.
    package let reducer: SchemaReducer
    private var kinds: [Schema: SchemaKind] = [:]
    private var open: Set<Schema> = []

    /// Makes a classifier for the schemas of a document.
    package init(document: Document) {
        self.document = document
        reducer = SchemaReducer(document: document)
    }

    /// The kind of a schema that ``SchemaReducer`` came down to.
    package func kind(of schema: Schema) -> SchemaKind {
        guard schema.boolean == nil else { return .any }
        if let known = kinds[schema] { return known }
        // Only objects can contain themselves by composition.
        guard open.insert(schema).inserted else { return .structure }
        defer { open.remove(schema) }
        let kind =
            enumeration(schema) ?? variants(schema) ?? composition(schema)
            ?? (schema.properties.isEmpty ? simple(schema) : .structure)
        kinds[schema] = kind
        return kind
    }

    /// The kind of any schema.
    package func reducedKind(of schema: Schema) -> SchemaKind {
        let reduced = reducer.reduce(schema)
        return reduced.isCircular ? .any : kind(of: reduced.schema)
    }

    private func enumeration(_ schema: Schema) -> SchemaKind? {
        if let constant = schema.constant {
            switch constant.kind {
            case .string: return .string
            case .bool: return .bool
            case .number: return constant.number?.int64 != nil ? .integer : .number
            default: return nil
            }
        }
        guard let all = schema.enumeration else { return nil }
        let values = all.filter { !$0.isNull }
        guard !values.isEmpty else { return nil }
        if values.allSatisfy({ $0.kind == .bool }) { return .bool }
        if schema.types.isDisjoint(with: [.array, .object, .boolean]) {
            let isText =
                values.allSatisfy { $0.kind == .string } && !schema.types.contains(.integer)
                && !schema.types.contains(.number)
            let isInteger = values.allSatisfy { $0.number?.int64 != nil } && !schema.types.contains(.string)
            if isText || isInteger {
                return .enumeration(named(values, by: schema))
            }
            if values.allSatisfy({ $0.kind == .number }), !schema.types.contains(.string) { return .number }
        }
        return nil
    }

    /// The values with the names that `x-enum-varnames` and its like give them.
    private func named(_ values: [JSONNode], by schema: Schema) -> [SchemaKind.EnumerationValue] {
        let names =
            (schema.extension("x-enum-varnames") ?? schema.extension("x-enumNames"))?.elements.map(\.string) ?? []
        let texts = schema.extension("x-enum-descriptions")?.elements.map(\.string) ?? []
        var seen: Set<String> = []
        return values.enumerated().compactMap { index, value in
            guard seen.insert(value.string ?? value.number?.text ?? "").inserted else { return nil }
            return SchemaKind.EnumerationValue(
                value: value,
                name: names.count == values.count ? names[index] : nil,
                documentation: texts.count == values.count ? texts[index] : nil
            )
        }
    }

    private func variants(_ schema: Schema) -> SchemaKind? {
        let all = schema.variants.filter { !reducer.isNull($0) }
        if all.isEmpty {
            guard let mapping = schema.discriminator?.mapping, !schema.properties.isEmpty else { return nil }
            return mapping.isEmpty ? baseClass(schema) : baseClass(schema, mapping: mapping.map(\.reference))
        }
        let real = all.filter { !isConstraintOnly($0) && !leads($0, backTo: schema) }
        guard !real.isEmpty else { return nil }
        if let values = constants(real) { return .enumeration(values) }
        let kinds = real.map { reducedKind(of: $0) }
        switch commonKind(kinds) {
        case let kind?: return kind
        case nil: return .union(real)
        }
    }

    /// Whether a variant is the schema itself or a choice that includes it, so that whoever reads a value as the variant
    /// reads it as the schema again.
    package func leads(_ variant: Schema, backTo schema: Schema) -> Bool {
        var open = [variant]
        var seen: Set<Schema> = []
        while let next = open.popLast() {
            let core = reducer.reduce(next).schema
            if core === schema { return true }
            if seen.insert(core).inserted { open += core.variants }
        }
        return false
    }

    /// Without a mapping, a schema with a discriminator means the schemas that inherit from it.
    private func baseClass(_ schema: Schema) -> SchemaKind? {
        let heirs = document.heirs(of: schema).filter { !leads($0, backTo: schema) }
        return heirs.isEmpty ? nil : .union(heirs)
    }

    /// A schema with a discriminator but without `oneOf` means the schemas of its mapping.
    private func baseClass(_ schema: Schema, mapping: [Reference]) -> SchemaKind? {
        var targets: [Schema] = []
        var known: Set<ObjectIdentifier> = []
        for reference in mapping {
            guard let target = document.target(of: reference) else { continue }
            let end = document.resolve(target)
            if end === schema { return nil }
            if leads(end, backTo: schema) { continue }
            if known.insert(ObjectIdentifier(end)).inserted { targets.append(end) }
        }
        return targets.isEmpty ? nil : .union(targets)
    }

    /// The values of schemas that allow one value each.
    private func constants(_ schemas: [Schema]) -> [SchemaKind.EnumerationValue]? {
        var values: [SchemaKind.EnumerationValue] = []
        for schema in schemas {
            guard schema.reference == nil, !schema.hasStructure else { return nil }
            let single = schema.enumeration?.count == 1 ? schema.enumeration?.first : nil
            guard let value = schema.constant ?? single, value.kind == .string || value.number?.int64 != nil else {
                return nil
            }
            values.append(
                SchemaKind.EnumerationValue(value: value, name: schema.title, documentation: schema.description)
            )
        }
        guard let kind = values.first?.value.kind, values.allSatisfy({ $0.value.kind == kind }) else { return nil }
        return values
    }

    /// The one kind of several schemas of simple values; strings and enumerations of strings are one enumeration.
    private func commonKind(_ kinds: [SchemaKind]) -> SchemaKind? {
        var values: [SchemaKind.EnumerationValue] = []
        var known: Set<String> = []
        var texts = 0
        var counts = (bool: 0, integer: 0, number: 0, free: 0, any: 0)
        for kind in kinds {
            switch kind {
            case .enumeration(let more) where more.allSatisfy { $0.value.kind == .string }:
                values += more.filter { known.insert($0.value.string ?? "").inserted }
            case .string: texts += 1
            case .bool: counts.bool += 1
            case .integer: counts.integer += 1
            case .number: counts.number += 1
            case .freeObject: counts.free += 1
            case .any: counts.any += 1
            default: return nil
            }
        }
        if counts.any > 0 { return .any }
        let simple = counts.bool + counts.integer + counts.number + counts.free
        if simple == 0 {
            // A string that may be something else is a plain string: the listed values are examples then.
            if texts > 0 { return values.isEmpty ? .string : .enumeration(values) }
            return values.isEmpty ? nil : .enumeration(values)
        }
        guard texts == 0, values.isEmpty else { return nil }
        if counts.bool == simple { return .bool }
        if counts.integer == simple { return .integer }
        if counts.integer + counts.number == simple { return .number }
        if counts.free == simple { return .freeObject }
        return nil
    }

    /// Whether the schema only says which combinations of members are allowed.
    private func isConstraintOnly(_ schema: Schema) -> Bool {
        guard schema.boolean == nil else { return true }
        if schema.isUnconstrained { return false }
        let structural: KeywordSet = [
            .type, .properties, .items, .additionalProperties, .allOf, .oneOf, .anyOf, .enum, .const, .reference,
            .format,
            .pattern, .nullable, .prefixItems,
        ]
        return schema.keywords.isDisjoint(with: structural)
    }

    private func composition(_ schema: Schema) -> SchemaKind? {
        var parts = schema.allOf
        if let reference = schema.reference, let target = document.target(of: reference) { parts.append(target) }
        guard !parts.isEmpty else { return nil }
        var first: SchemaKind?
        for part in parts {
            let kind = reducedKind(of: part)
            switch kind {
            case .any: continue
            case .structure, .union, .dictionary, .freeObject: return .structure
            default: first = first ?? kind
            }
        }
        return schema.properties.isEmpty ? first : .structure
    }

    private func simple(_ schema: Schema) -> SchemaKind {
        var types = schema.types.subtracting(.null)
        if types == [.integer, .number] { types = .number }
        switch types {
        case .string: return .string
        case .boolean: return .bool
        case .integer: return .integer
        case .number: return .number
        case .array: return .array(schema.prefixItems.isEmpty ? schema.items : nil)
        case .object: return object(schema)
        case []: return untyped(schema)
        default: return .any
        }
    }

    private func object(_ schema: Schema) -> SchemaKind {
        if case .schema(let values)? = schema.additionalProperties { return .dictionary(values) }
        if schema.additionalProperties == nil, schema.patternProperties.count == 1 {
            return .dictionary(schema.patternProperties[0].schema)
        }
        return .freeObject
    }

    /// The kind of a schema without `type`, which documents often leave out where other keywords tell.
    private func untyped(_ schema: Schema) -> SchemaKind {
        if schema.items != nil { return .array(schema.items) }
        if case .schema? = schema.additionalProperties { return object(schema) }
        if !schema.required.isEmpty { return .freeObject }
        if !schema.keywords.isDisjoint(with: [.pattern, .minLength, .maxLength]) { return .string }
        switch schema.format {
        case "date-time", "date", "uuid", "uri", "email", "byte", "binary", "password", "hostname", "ipv4", "ipv6":
            return .string
        case "int32", "int64":
            return .integer
        case "double", "float":
            return .number
        default:
            return .any
        }
    }
}
