import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Decides what calls return.
struct ResultLowering {
    let lowering: SchemaLowering

    /// What a call returns, and the `Accept` that asks for it.
    struct Result {
        var type: ResultType
        var accept: String?
        /// What is appended to the method's name for a format besides the main one.
        var suffix = ""
    }

    /// The results of an operation: the main one first, then one for each further format.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - answers: The answers of the chosen version.
    ///   - owner: Where types go that have no name of their own.
    ///   - prefix: What the names of such types start with.
    func results(
        of operation: Operation,
        answers: [OperationContents.Answer],
        owner: TypeName,
        prefix: String
    ) -> [Result] {
        let full = answers.filter { !$0.isEmpty }
        let accept = answers.lazy.flatMap(\.contents).first(where: isJSON)?.jsonName
        // The answer to HEAD is what it says about the body of another.
        guard let first = full.first, operation.method != .head else { return [Result(type: .none, accept: accept)] }
        // Of several JSON formats of one answer the first is asked for; answers of several statuses may all come.
        let json = full.compactMap { $0.contents.first(where: isJSON) }
        var results: [Result] = []
        if let main = json.first {
            let type = jsonType(of: operation, json: json, owner: owner, prefix: prefix)
            let isOptional = full.count < answers.count
            results.append(Result(type: .json(isOptional ? .optional(type) : type), accept: main.jsonName))
        }
        var seen: Set<String> = []
        for content in first.contents where !isJSON(content) {
            let name = Self.suffix(of: content)
            guard seen.insert(name).inserted else { continue }
            results.append(
                Result(type: Self.format(of: content), accept: content.name, suffix: results.isEmpty ? "" : "As" + name)
            )
        }
        return results
    }

    /// The type of JSON answers; answers of several types make a union.
    private func jsonType(of operation: Operation, json: [MediaTypeObject], owner: TypeName, prefix: String)
        -> SwiftType
    {
        var context = SchemaLowering.Context(
            owner: owner,
            name: prefix + "Response",
            patternName: "response",
            subject: "the answer to `\(Prose.line(operation.methodAndPath))`"
        )
        let shared = operation.responses.first { entry in
            entry.response.value.content.contains { $0.node == json[0].node }
        }
        // An answer that operations share is one type.
        if let component = shared?.response.reference?.componentName {
            context.owner = TypeName(owner.first)
            context.name = Identifier.type(component) + "Response"
            context.subject = "the answer `\(Prose.line(component))`"
        }
        guard let schema = json[0].schema else { return .json }
        let lowered = lowering.lower(schema, in: context)
        let main: SwiftType = lowered.isNullable ? .optional(lowered.type) : lowered.type
        for other in json.dropFirst() {
            guard let schema = other.schema else { continue }
            context.name = prefix + "OtherResponse"
            let type = lowering.lower(schema, in: context).type
            if type != lowered.type {
                lowering.diagnostics.warning(
                    "several-answers",
                    "answers of several types are returned as JSON values",
                    at: operation.node
                )
                return .json
            }
        }
        return main
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
