import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Compares what operations answer.
struct ResponsesComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The responses of an operation that came, went or may have changed.
    func findings(of operations: Pair<Operation>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        var findings = Findings()
        let holders = operations.map { $0.node["responses"] ?? $0.node }
        for match in NamedMatches(operations.base.responses, operations.revision.responses, by: \.status.text).matches {
            switch match {
            case .removed(let response, let status):
                findings.report(
                    .response(response.status.isSuccess ? .successRemoved : .failureRemoved),
                    base: response.response.site,
                    revision: holders.revision,
                    "the response with the status `\(status)` was removed"
                )
            case .added(let response, let status):
                findings.report(
                    .response(response.status.isSuccess ? .successAdded : .failureAdded),
                    base: holders.base,
                    revision: response.response.site,
                    "a response with the status `\(status)` was added"
                )
            case .kept(let responses, _):
                let values = responses.map(\.response.value)
                if !context.isUnchangedContainer(values) { findings.include(.response(values, circumstances)) }
            }
        }
        return findings
    }

    /// The differences between two responses.
    func findings(of responses: Pair<ResponseObject>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        headers(of: responses, circumstances)
            + ContentComparison(context).content(
                responses.map(\.content),
                of: responses.map(\.node),
                .responseBody,
                circumstances
            )
            + KeywordAccount(context).findings(
                of: .response,
                comparedBefore: [.headers, .content],
                responses.map(\.node)
            )
    }

    // MARK: Headers

    private func headers(of responses: Pair<ResponseObject>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        var findings = Findings()
        let holders = responses.map { $0.node["headers"] ?? $0.node }
        // What the header says of the body's media type, `content` says.
        let fields = responses.map { $0.headers.filter { $0.key != "content-type" } }
        for match in NamedMatches(fields.base, fields.revision, by: \.key).matches {
            switch match {
            case .kept(let fields, _):
                let headers = fields.map(\.header.value)
                if !context.isUnchanged(headers) { findings.include(.header(headers, circumstances)) }
            case .removed(let field, _):
                let isRequired = field.header.value.isRequired
                findings.report(
                    .response(isRequired ? .requiredHeaderRemoved : .optionalHeaderRemoved),
                    base: field.header.site,
                    revision: holders.revision,
                    "the \(isRequired ? "required" : "optional") header `\(field.name)` was removed"
                )
            case .added(let field, _):
                findings.report(
                    .response(.headerAdded),
                    base: holders.base,
                    revision: field.header.site,
                    "the header `\(field.name)` was added"
                )
            }
        }
        return findings
    }

    /// The name of a header in a response or among the components.
    private static func name(of header: Header) -> String? {
        if case .member(let name)? = header.node.path.components.last { name } else { nil }
    }

    /// The differences between two headers.
    func findings(of headers: Pair<Header>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        var findings = Findings()
        if headers.map(\.isRequired).differs {
            let isRequired = headers.revision.isRequired
            let nodes = headers.map { $0.node["required"] ?? $0.node }
            findings.report(
                .response(isRequired ? .headerBecameRequired : .headerBecameOptional),
                base: nodes.base,
                revision: nodes.revision,
                "the header \(Self.name(of: headers.base).quoted) became \(isRequired ? "required" : "optional")"
            )
        }
        let content = headers.map(\.content.first)
        if let base = headers.base.schema ?? content.base?.schema,
            let revision = headers.revision.schema ?? content.revision?.schema
        {
            let use = SchemaUse(
                role: .responseHeader,
                format: ValueFormat(content.revision),
                circumstances: circumstances
            )
            findings.include(Pair(base, revision), use, unless: context)
        }
        if let base = content.base, let revision = content.revision {
            findings += ContentComparison(context).account(for: Pair(base, revision))
        }
        return findings
            + KeywordAccount(context).findings(
                of: .header,
                // What is written in another media type is another value, whatever its schema.
                comparedBefore: content.map { $0?.name }.differs
                    ? [.required, .schema] : [.required, .schema, .content],
                headers.map(\.node)
            )
    }
}

extension ResponseObject.HeaderField {
    /// The key of a header field, whose name has no case.
    fileprivate var key: String { name.lowercased() }
}
