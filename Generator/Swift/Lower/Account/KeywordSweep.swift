import BindgenOpenAPI
import BindingsJSON

/// Searches everything that operations reach for unclaimed keywords that have a meaning.
///
/// Nothing can be forgotten here: a keyword is claimed, declined with a reason, silent by the table of the vocabulary, or
/// a warning.
struct KeywordSweep {
    private let document: Document
    private let account: KeywordAccount

    init(of document: Document, account: KeywordAccount) {
        self.document = document
        self.account = account
    }

    /// The keywords of schemas that decide which values are valid.
    private static let meaningful = Vocabulary.keywords(of: .schema) { $0.role == .meaning || $0.role == .reference }

    /// The diagnostics of the document.
    ///
    /// - Parameters:
    ///   - operations: The operations that are generated, with the version of each.
    ///   - repetitionLimit: How often a message is repeated for different places before the rest is only counted; `nil` for no limit.
    func diagnostics(
        for operations: [(operation: Operation, contents: OperationContents)],
        repetitionLimit: Int?
    ) -> [Diagnostic] {
        var found = account.losses
        var reached: Set<Schema> = []
        var visited: Set<Int> = []
        var open: [Schema] = []
        check(document.node, as: .document, into: &found)
        for (operation, contents) in operations {
            check(operation.node, as: .operation, into: &found)
            if let item = operation.node.parent, visited.insert(item.index).inserted {
                check(item, as: .pathItem, into: &found)
            }
            for parameter in operation.parameters.map(\.value)
            where visited.insert(parameter.node.index).inserted {
                guard !parameter.isIgnored else {
                    found.append(.ofIgnored(parameter))
                    continue
                }
                check(parameter.node, as: .parameter, into: &found)
                if let schema = parameter.schema { open.append(schema) }
                for content in parameter.content { check(content, into: &found, schemas: &open) }
            }
            if let body = operation.requestBody?.value, visited.insert(body.node.index).inserted {
                check(body.node, as: .requestBody, into: &found)
            }
            var bodies = contents.bodies
            for answer in contents.answers {
                if visited.insert(answer.response.node.index).inserted {
                    check(answer.response.node, as: .response, into: &found)
                }
                bodies += answer.contents
            }
            for entry in operation.responses where !entry.status.isSuccess {
                guard visited.insert(entry.response.value.node.index).inserted else { continue }
                check(entry.response.value.node, as: .response, into: &found)
                bodies += entry.response.value.content
            }
            for content in bodies where visited.insert(content.node.index).inserted {
                check(content, into: &found, schemas: &open)
            }
        }
        while let schema = open.popLast() {
            guard !account.isDeclined(schema.node), reached.insert(schema).inserted else { continue }
            check(schema, into: &found)
            open += expressedParts(of: schema)
        }
        for schema in UnreachedSchemas.find(in: document, besides: reached) {
            let message = "no operation uses the schema, and no type is generated for it"
            found.append(KeywordAccount.Loss(code: "unreached-schema", message: message, node: schema.node))
        }
        return Self.summarized(found, repetitionLimit: repetitionLimit ?? .max)
    }

    // MARK: Objects

    private func check(_ content: MediaTypeObject, into found: inout [KeywordAccount.Loss], schemas: inout [Schema]) {
        guard !account.isDeclined(content.node) else { return }
        guard !account.claims(of: content.node).isEmpty else {
            let message = "bodies of the type `\(content.name)` are neither sent nor accepted"
            found.append(KeywordAccount.Loss(code: .unexpressedKeyword, message: message, node: content.node))
            return
        }
        check(content.node, as: .mediaType, into: &found)
        if let schema = content.schema { schemas.append(schema) }
    }

    private func check(_ node: JSONNode, as kind: ObjectKind, into found: inout [KeywordAccount.Loss]) {
        let claims = account.claims(of: node)
        for (name, value) in node.members {
            guard let definition = Vocabulary.definition(ofMember: value, in: kind), definition.role == .meaning,
                !claims.contains(definition.keyword), !account.isDeclined(value), !value.isNull
            else { continue }
            found.append(
                KeywordAccount.Loss(
                    code: .unexpressedKeyword,
                    message: "the generated code ignores `\(name)` of \(kind.phrase)",
                    node: value
                )
            )
        }
    }

    // MARK: Schemas

    private func check(_ schema: Schema, into found: inout [KeywordAccount.Loss]) {
        if schema.boolean == false {
            let message = "the schema `false` allows no value, which is not enforced"
            found.append(KeywordAccount.Loss(code: .unexpressedKeyword, message: message, node: schema.node))
        }
        let unclaimed = schema.keywords.intersection(Self.meaningful).subtracting(account.claims(of: schema.node))
        guard !unclaimed.isEmpty, schema.node.kind == .object else { return }
        for (name, value) in schema.node.members {
            guard let keyword = Vocabulary.keyword(ofMember: value), unclaimed.contains(keyword),
                !account.isDeclined(value), keyword != .required || value.count > 0
            else { continue }
            found.append(
                KeywordAccount.Loss(code: .unexpressedKeyword, message: Self.message(for: keyword, name), node: value)
            )
        }
    }

    private static func message(for keyword: Keyword, _ name: String) -> String {
        if keyword == .type { return "the generated code ignores `type`: other keywords decide the Swift type" }
        return !declaring.contains(keyword)
            ? "`\(name)` is not enforced" : "the generated code ignores `\(name)` here"
    }

    /// Keywords that decide types; all others are rules for values.
    private static let declaring: KeywordSet = [
        .reference, .type, .nullable, .format, .properties, .items, .prefixItems, .patternProperties, .allOf, .oneOf,
        .anyOf, .discriminator, .contentEncoding, .contentMediaType, .contentSchema, .dynamicReference,
    ]

    /// The schemas inside or behind a schema of which the IR carries something.
    private func expressedParts(of schema: Schema) -> [Schema] {
        let claims = account.claims(of: schema.node)
        var parts: [Schema] = []
        if claims.contains(.reference), let target = schema.reference.flatMap(document.target) { parts.append(target) }
        if claims.contains(.properties) { parts += schema.properties.map(\.schema) }
        if claims.contains(.items), let items = schema.items { parts.append(items) }
        if claims.contains(.additionalProperties), case .schema(let values)? = schema.additionalProperties {
            parts.append(values)
        }
        if claims.contains(.patternProperties) {
            // Names that a pattern forbids are not checked against it, as the message about the patterns says.
            parts += schema.patternProperties.map(\.schema).filter { $0.boolean != false }
        }
        if claims.contains(.allOf) { parts += schema.allOf }
        if claims.contains(.oneOf) { parts += schema.oneOf }
        if claims.contains(.anyOf) { parts += schema.anyOf }
        if claims.contains(.discriminator), schema.variants.isEmpty {
            // The schema means those that inherit from it, or that its mapping names.
            parts += document.heirs(of: schema)
            parts += schema.discriminator?.mapping.compactMap { document.target(of: $0.reference) } ?? []
        }
        return parts
    }

    // MARK: Messages

    /// The diagnostics. A message for many places appears at the first, with the number of the others.
    private static func summarized(_ losses: [KeywordAccount.Loss], repetitionLimit: Int) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        var places: [String: Set<Int>] = [:]
        var unique: [KeywordAccount.Loss] = []
        for loss in losses.sorted(by: { $0.node.index < $1.node.index })
        where places[loss.message, default: []].insert(loss.node.index).inserted {
            counts[loss.message, default: 0] += 1
            unique.append(loss)
        }
        var seen: Set<String> = []
        return unique.compactMap { loss in
            var message = loss.message
            if let count = counts[message], count > repetitionLimit {
                guard seen.insert(message).inserted else { return nil }
                message += ", and at \(count - 1) more places"
            }
            return Diagnostic(loss.severity, loss.code, message, at: Place(loss.node))
        }
    }
}

extension KeywordAccount.Loss {
    /// Says that a header is none that callers set.
    fileprivate static func ofIgnored(_ parameter: Parameter) -> Self {
        Self(
            severity: .note,
            code: .unexpressedKeyword,
            message: "OpenAPI ignores a parameter for the header `\(parameter.name)`: the media types and the "
                + "credentials decide on it",
            node: parameter.node
        )
    }
}
