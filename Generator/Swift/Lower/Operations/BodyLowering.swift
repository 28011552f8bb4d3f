import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Makes arguments of the bodies of requests.
struct BodyLowering {
    let lowering: SchemaLowering

    /// The body of an operation in the format that is best supported; `nil` if there is none.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - contents: The media types of the chosen version.
    ///   - owner: Where types go that have no name of their own.
    ///   - prefix: What the names of such types start with.
    ///   - state: The results of the lowering so far.
    func body(
        of operation: Operation,
        contents: [MediaTypeObject],
        owner: TypeName,
        prefix: String,
        into state: inout LoweringState
    ) -> BodyDeclaration? {
        guard let body = operation.requestBody else { return nil }
        let ranked = contents.map { (content: $0, format: self.format(of: $0)) }
        let order: [BodyDeclaration.Format] = [.json, .form, .multipart, .text, .bytes]
        let best = order.lazy.compactMap { format in ranked.first { $0.format == format } }.first
        guard let best else { return nil }
        let (content, format) = best
        var value = ValueType(type: .json)
        switch format {
        case .json, .form:
            if let schema = content.schema {
                var place = TypePlace(
                    owner: owner,
                    name: prefix + "Body",
                    patternName: "body",
                    subject: "the body of `\(Prose.line(operation.methodAndPath))`",
                    description: body.value.description
                )
                // A body that operations share is one type.
                if let component = body.reference?.componentName {
                    place.owner = TypeName(owner.first)
                    place.name = Identifier.type(component) + "Body"
                    place.subject = "the body `\(Prose.line(component))`"
                }
                value = lowering.lower(schema, at: place, into: &state)
                if value.isNullable {
                    state.account.report(schema.node, because: "`null` cannot be sent as the whole body")
                }
            }
        case .multipart: value.type = .multipart
        case .text: value.type = .string
        case .bytes: value.type = .bytes
        }
        claim(body.value, content, format: format, others: contents, into: &state.account)
        return BodyDeclaration(
            format: format,
            mediaType: content.sentName(as: format),
            type: value.type,
            isRequired: body.value.isRequired,
            constraints: value.constraints,
            documentation: documentation(of: body.value, content: content, format: format),
            node: body.value.node
        )
    }

    private func claim(
        _ body: RequestBody,
        _ content: MediaTypeObject,
        format: BodyDeclaration.Format,
        others: [MediaTypeObject],
        into account: inout KeywordAccount
    ) {
        account.claim([.required, .content], of: body.node)
        account.claim([.extensionVersion], of: content.node)
        switch format {
        // Only forms have parts to encode (OpenAPI 3, section "Encoding Object").
        case .json: account.claim([.schema, .encoding], of: content.node)
        case .form: account.claim([.schema], of: content.node)
        case .text, .bytes: lowering.claimText(of: content, into: &account)
        case .multipart:
            if let schema = content.schema {
                let reason = "callers build the parts of the form; the rules of the schema are not enforced"
                account.decline(schema.node, because: reason)
            }
        }
        for other in others where other.node != content.node {
            account.decline(other.node, because: "the body is sent as `\(content.name)`, never as `\(other.name)`")
        }
    }

    private func format(of content: MediaTypeObject) -> BodyDeclaration.Format {
        guard let type = content.mediaType else { return .bytes }
        if content.isJSON(lowering.classifier) { return .json }
        switch (type.type, type.subtype) {
        case ("application", "x-www-form-urlencoded"): return .form
        case ("multipart", _): return .multipart
        case ("text", _): return .text
        default: return type.format == "xml" ? .text : .bytes
        }
    }

    private func documentation(of body: RequestBody, content: MediaTypeObject, format: BodyDeclaration.Format) -> String
    {
        guard lowering.hasDetails else { return "" }
        var text = Prose.line(body.description ?? "")
        if text.isEmpty {
            text =
                content.schema.map { lowering.reducer.reduce($0).chain.lazy.compactMap(\.description).first ?? "" }
                ?? ""
            text = Prose.summary(of: text).summary
        }
        if text.isEmpty { text = "The body of the request." }
        text.endSentence(unlessAt: ".!?:")
        if format == .multipart, let schema = content.schema {
            let end = lowering.reducer.reduce(schema).schema
            let names = ObjectMembers(of: end, reducer: lowering.reducer).members.map { "`\($0.name)`" }
            if !names.isEmpty { text += " Its parts are \(names.joined(separator: ", "))." }
        }
        return text
    }
}
