import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Makes models of what operations answer when they fail, for `ClientError.decoded(as:)`.
struct ErrorLowering {
    let lowering: SchemaLowering

    /// Asks for the model of every component schema that an answer other than success has as its JSON body.
    ///
    /// Errors of one operation alone, without a name in the document, are left to `ClientError.body`.
    func request(for operations: [Operation], into state: inout LoweringState) {
        // Most answers for errors are components that all operations share.
        var seen: Set<Int> = []
        for operation in operations {
            for entry in operation.responses where !entry.status.isSuccess {
                guard seen.insert(entry.response.value.node.index).inserted else { continue }
                state.account.claim([.content], of: entry.response.value.node)
                state.account.note("headers", of: entry.response.value.node, because: ResultLowering.headersReason)
                for content in entry.response.value.content { request(content, into: &state) }
            }
        }
    }

    private func request(_ content: MediaTypeObject, into state: inout LoweringState) {
        state.account.claim([.encoding, .extensionVersion], of: content.node)
        guard content.mediaType?.isJSON ?? false else {
            lowering.claimText(of: content, into: &state.account)
            return
        }
        guard let schema = content.schema else { return }
        if lowering.requestComponent(schema, into: &state) {
            state.account.claim([.schema], of: content.node)
        } else {
            let reason =
                "the error has no model, because its schema has no name; read the JSON in the body of the error"
            state.account.decline(schema.node, because: reason)
        }
    }
}
