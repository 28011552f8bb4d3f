import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Decides what calls return.
struct ResultLowering {
    let lowering: SchemaLowering

    private static let expressed: KeywordSet = [.schema, .encoding, .extensionVersion]
    private static let content: KeywordSet = [.content]

    /// The result of a call, and the `Accept` that asks for it.
    struct Result {
        var type: ResultType
        var accept: String?
        /// The suffix of the method's name for a format besides the main one.
        var suffix = ""
    }

    /// The results of an operation: the main one first, then one for each further format.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - answers: The answers of the chosen version.
    ///   - owner: Where types go that have no name of their own.
    ///   - prefix: What the names of such types start with.
    ///   - state: The results of the lowering so far.
    func results(
        of operation: Operation,
        answers: [OperationContents.Answer],
        owner: TypeName,
        prefix: String,
        into state: inout LoweringState
    ) -> [Result] {
        for answer in answers { claim(answer, of: operation, into: &state.account) }
        let full = answers.filter { !$0.isEmpty }
        let accept = answers.lazy.flatMap(\.contents).first(where: isJSON)?.jsonName
        // The answer to HEAD is what it says about the body of another.
        guard let first = full.first, operation.method != .head else { return [Result(type: .none, accept: accept)] }
        // Of several JSON formats of one answer the first is asked for; answers of several statuses may all come.
        let json = full.compactMap { $0.contents.first(where: isJSON) }
        var results: [Result] = []
        if let main = json.first {
            let type = jsonType(of: operation, json: json, owner: owner, prefix: prefix, into: &state)
            let isOptional = full.count < answers.count
            results.append(Result(type: .json(isOptional ? .optional(type) : type), accept: main.jsonName))
        }
        var seen: Set<String> = []
        for content in first.contents where !isJSON(content) {
            let name = Self.suffix(of: content)
            guard seen.insert(name).inserted else { continue }
            state.account.claim([.extensionVersion], of: content.node)
            lowering.claimText(of: content, into: &state.account)
            results.append(
                Result(type: Self.format(of: content), accept: content.name, suffix: results.isEmpty ? "" : "As" + name)
            )
        }
        return results
    }

    /// The treatment of the header fields of answers.
    static let headersReason =
        "header fields of responses have no properties; read their texts from the metadata of the response"

    private func claim(
        _ answer: OperationContents.Answer,
        of operation: Operation,
        into account: inout KeywordAccount
    ) {
        account.claim(Self.content, of: answer.response.node)
        account.note("headers", of: answer.response.node, because: Self.headersReason)
        // An answer to HEAD has no body, and some statuses have none whatever the document says.
        guard answer.isEmpty || operation.method == .head else { return }
        for content in answer.contents {
            account.pass(content.node)
        }
    }

    /// The type of JSON answers; answers of several types are any JSON.
    private func jsonType(
        of operation: Operation,
        json: [MediaTypeObject],
        owner: TypeName,
        prefix: String,
        into state: inout LoweringState
    ) -> SwiftType {
        for content in json { state.account.claim(Self.expressed, of: content.node) }
        var place = TypePlace(
            owner: owner,
            name: prefix + "Response",
            patternName: "response",
            subject: "the response to `\(Prose.line(operation.methodAndPath))`"
        )
        let shared = operation.responses.first { entry in
            entry.response.value.content.contains { $0.node == json[0].node }
        }
        // An answer that operations share is one type.
        if let component = shared?.response.reference?.componentName {
            place.owner = TypeName(owner.first)
            place.name = Identifier.type(component) + "Response"
            place.subject = "the response `\(Prose.line(component))`"
        }
        guard let schema = json[0].schema else { return .json }
        let others = json.dropFirst().compactMap(\.schema)
        // All have a type, also where the answer is any JSON, which can then be read as one of them.
        let value = lowering.lower(schema, at: place, into: &state)
        place.name = prefix + "OtherResponse"
        let types = others.map { lowering.lower($0, at: place, into: &state).type }
        if types.allSatisfy({ $0 == value.type }) { return value.complete }
        let reason = "the responses have several types; the method returns a JSON value"
        state.account.report(operation.node, "several-answers", because: reason)
        return .json
    }

    private func isJSON(_ content: MediaTypeObject) -> Bool { content.isJSON(lowering.classifier) }

    private static func format(of content: MediaTypeObject) -> ResultType {
        guard let type = content.mediaType else { return .bytes }
        if type.isGzip { return .gzip }
        if type.type == "text" || type.format == "csv" || type.format == "xml" { return .text }
        return .bytes
    }

    private static func suffix(of content: MediaTypeObject) -> String {
        let format = content.mediaType?.format ?? "bytes"
        switch format {
        case "csv", "xml", "pdf", "png", "html", "yaml": return format.uppercased()
        case "octet-stream": return "Bytes"
        case "plain": return "Text"
        default: return Identifier.type(format)
        }
    }
}
