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
    func body(of operation: Operation, contents: [MediaTypeObject], owner: TypeName, prefix: String) -> BodyDeclaration?
    {
        guard let body = operation.requestBody else { return nil }
        let ranked = contents.map { (content: $0, format: self.format(of: $0)) }
        let order: [BodyDeclaration.Format] = [.json, .form, .multipart, .text, .bytes]
        let best = order.lazy.compactMap { format in ranked.first { $0.format == format } }.first
        guard let best else { return nil }
        let (content, format) = best
        var lowered = SchemaLowering.Lowered(type: .json)
        switch format {
        case .json, .form:
            if let schema = content.schema {
                var context = SchemaLowering.Context(
                    owner: owner,
                    name: prefix + "Body",
                    patternName: "body",
                    subject: "the body of `\(Prose.line(operation.methodAndPath))`",
                    description: body.value.description
                )
                // A body that operations share is one type.
                if let component = body.reference?.componentName {
                    context.owner = TypeName(owner.first)
                    context.name = Identifier.type(component) + "Body"
                    context.subject = "the body `\(Prose.line(component))`"
                }
                lowered = lowering.lower(schema, in: context)
            }
        case .multipart: lowered.type = .multipart
        case .text: lowered.type = .string
        case .bytes: lowered.type = .bytes
        }
        return BodyDeclaration(
            format: format,
            mediaType: content.sentName(as: format),
            type: lowered.type,
            isRequired: body.value.isRequired,
            check: lowered.check,
            documentation: documentation(of: body.value, content: content, format: format),
            node: body.value.node
        )
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
        var text = Prose.line(body.description ?? "")
        if text.isEmpty {
            text =
                content.schema.map { lowering.reducer.reduce($0).chain.lazy.compactMap(\.description).first ?? "" }
                ?? ""
            text = Prose.summary(of: text).summary
        }
        if text.isEmpty { text = "The body." }
        text.endSentence(unlessAt: ".!?:")
        if format == .multipart, let schema = content.schema {
            let owner = TypeName("Form")
            let end = lowering.reducer.reduce(schema).schema
            let names = MemberCollector(lowering: lowering).members(of: end, owner: owner).members.map {
                "`\($0.name)`"
            }
            if !names.isEmpty { text += " Its parts are \(names.joined(separator: ", "))." }
        }
        return text
    }
}
