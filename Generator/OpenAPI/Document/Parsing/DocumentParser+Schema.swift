import BindingsJSON

extension DocumentParser {
    func schema(_ node: JSONNode) -> Schema {
        if let known = schemasByPlace[node.index] { return known }
        var parts = SchemaParts(node: node)
        switch node.kind {
        case .object:
            if specification == .v3_0, hasReference(node) {
                readReference(into: &parts)
            } else {
                readKeywords(into: &parts)
            }
        case .bool where specification == .v3_1: break
        case .array:
            // Languages that write empty objects as arrays produce these; any value is valid then.
            diagnostics.warning(
                .wrongType,
                "a schema must be an object, not an array; it is read as a schema that allows any value",
                at: node
            )
        default: _ = expect(node, .object, "a schema")
        }
        let schema = Schema(parts: parts)
        schemasByPlace[node.index] = schema
        return schema
    }

    /// Beside `$ref`, OpenAPI 3.0 ignores everything.
    private func readReference(into parts: inout SchemaParts) {
        parts.reference = reference(parts.node, .schema)
        parts.keywords = [.reference]
    }

    private func readKeywords(into parts: inout SchemaParts) {
        fields(of: parts.node, .schema) { keyword, value in
            if read(keyword, value, into: &parts) { parts.keywords.insert(keyword) }
        }
        if parts.keywords.contains(.reference), parts.reference == nil {
            parts.keywords.remove(.reference)
        }
        if specification == .v3_0, parts.types.contains(.array), parts.items == nil {
            diagnostics.warning(
                .missingMember,
                "the array schema has no `items`; any element is valid",
                at: parts.node
            )
        }
    }

    /// Reads one keyword.
    ///
    /// - Returns: Whether the keyword counts.
    private func read(_ keyword: Keyword, _ value: JSONNode, into parts: inout SchemaParts) -> Bool {
        switch keyword {
        case .reference:
            parts.reference = reference(parts.node, .schema)
            return parts.reference != nil
        case .dynamicReference:
            return !readDynamicReference(value, into: &parts)
        case .type:
            parts.types = types(value)
            return true
        case .properties, .patternProperties, .dependentSchemas, .defs, .definitions:
            readNamed(keyword, value, into: &parts)
            return true
        case .items:
            if value.kind == .array {
                diagnostics.error(.wrongType, "`items` must be one schema, not an array of them", at: value)
            } else {
                parts.items = schema(value)
            }
            return true
        case .additionalProperties:
            parts.additionalProperties = value.bool.map(AdditionalProperties.allowed) ?? .schema(schema(value))
            return true
        case .allOf, .oneOf, .anyOf, .prefixItems: return readList(keyword, value, into: &parts)
        case .not, .if, .then, .else, .contains, .propertyNames, .unevaluatedItems, .unevaluatedProperties,
            .contentSchema:
            parts.rare.append(RareSubschema(keyword: keyword, schema: schema(value)))
            return true
        case .discriminator:
            parts.discriminator = discriminator(value)
            return parts.discriminator != nil
        case .required:
            return readRequired(value, into: &parts)
        case .pattern:
            patterns.append(value)
            return true
        default: return true
        }
    }

    /// Reads a `$dynamicRef` that can only lead to one schema, and so is a `$ref` by another name
    /// (JSON Schema 2020-12, section 8.2.3.2).
    ///
    /// - Returns: Whether it is.
    private func readDynamicReference(_ value: JSONNode, into parts: inout SchemaParts) -> Bool {
        guard let text = value.string, !hasReference(parts.node), !identifiers.isDynamic(text, from: parts.node)
        else { return false }
        parts.reference = recorded(parts.node) ?? record(text, .schema, node: value, owner: parts.node)
        parts.keywords.insert(.reference)
        return true
    }

    private func types(_ node: JSONNode) -> SchemaTypes {
        var types: SchemaTypes = []
        if node.kind == .array, specification == .v3_0 {
            diagnostics.warning(.wrongType, "`type` must be a single type in OpenAPI 3.0, not an array", at: node)
        }
        for element in node.kind == .array ? Array(node.elements) : [node] {
            guard let name = string(element, "`type`") else { continue }
            guard let type = SchemaTypes(name: name) else {
                diagnostics.error(
                    .invalidValue,
                    "`\(name)` is not a valid type"
                        + Suggestion.text(for: name, among: SchemaTypes(rawValue: .max).names),
                    at: element
                )
                continue
            }
            if type == .null, specification == .v3_0 {
                diagnostics.warning(
                    .invalidValue,
                    "OpenAPI 3.0 has no type `null`; write `\"nullable\": true`",
                    at: element
                )
            }
            types.insert(type)
        }
        return types
    }

    private func readNamed(_ keyword: Keyword, _ value: JSONNode, into parts: inout SchemaParts) {
        guard expect(value, .object, "`\(keyword.name)`") else { return }
        if keyword == .properties { parts.properties.reserveCapacity(value.count) }
        // A property may have any name, also that of an extension.
        for (member, value) in value.members {
            let schema = schema(value)
            if keyword == .properties {
                parts.properties.append(Schema.Property(name: member, schema: schema))
            } else {
                parts.rare.append(RareSubschema(keyword: keyword, name: member, schema: schema))
            }
        }
    }

    private func readList(_ keyword: Keyword, _ value: JSONNode, into parts: inout SchemaParts) -> Bool {
        guard expect(value, .array, "`\(keyword.name)`") else { return false }
        let schemas = value.elements.map(schema)
        guard !schemas.isEmpty else {
            diagnostics.warning(.invalidValue, "`\(keyword.name)` is empty and counts as absent", at: value)
            return false
        }
        switch keyword {
        case .allOf: parts.allOf = schemas
        case .oneOf: parts.oneOf = schemas
        case .anyOf: parts.anyOf = schemas
        default: parts.rare += schemas.map { RareSubschema(keyword: keyword, schema: $0) }
        }
        return true
    }

    private func readRequired(_ value: JSONNode, into parts: inout SchemaParts) -> Bool {
        if value.kind == .bool {
            // A relic of older drafts, where a property itself says whether it is required.
            diagnostics.warning(
                .wrongType,
                "`required` of a schema must be an array of names; it is ignored",
                at: value
            )
            return false
        }
        let names = strings(value, "`required`")
        // Most lists are short, and need no set.
        let isUnique = names.count < 16 ? names.indices.allSatisfy { !names[..<$0].contains(names[$0]) } : nil
        if isUnique == true || Set(names).count == names.count {
            parts.required = names
            return true
        }
        var seen = Set<String>()
        parts.required = names.filter { seen.insert($0).inserted }
        seen.removeAll()
        let repeated = names.first { !seen.insert($0).inserted } ?? ""
        diagnostics.warning(.invalidValue, "`\(repeated)` is in `required` twice", at: value)
        return true
    }

    private func discriminator(_ node: JSONNode) -> Discriminator? {
        var propertyName: String?
        var mapping: [Discriminator.Mapping] = []
        fields(of: node, .discriminator) { keyword, value in
            switch keyword {
            case .propertyName: propertyName = value.string
            case .mapping:
                for (name, value) in map(value, "`mapping`") {
                    if let reference = mappedReference(value) {
                        mapping.append(.init(value: name, reference: reference))
                    }
                }
            default: break
            }
        }
        guard let propertyName else {
            if isObject(node), node[.propertyName] == nil {
                missing(.propertyName, of: "the discriminator", at: node)
            }
            return nil
        }
        return Discriminator(node: node, propertyName: propertyName, mapping: mapping)
    }

    /// The value of a mapping: the name of a component, or a reference.
    private func mappedReference(_ node: JSONNode) -> Reference? {
        guard let text = string(node, "a value of `mapping`") else { return nil }
        if let known = recorded(node) { return known }
        let schemas = sections[.schema]
        if schemas?[text] != nil {
            return record("#/components/schemas/" + Self.escaped(text), .schema, node: node, owner: node)
        }
        guard (text.hasPrefix("#") && localTarget(text) != nil) || identified(text, .schema, from: node) != nil else {
            let names = schemas?.members.map(\.name) ?? []
            diagnostics.warning(
                .danglingReference,
                "`\(text)` does not refer to a schema; the mapping is ignored"
                    + Suggestion.text(for: text, among: names),
                at: node
            )
            return nil
        }
        return record(text, .schema, node: node, owner: node)
    }

    /// A name as a step of a reference: a JSON pointer in a fragment.
    private static func escaped(_ name: String) -> String {
        name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
            .split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
    }
}
