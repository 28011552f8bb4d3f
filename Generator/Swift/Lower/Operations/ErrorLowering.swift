import BindgenOpenAPI
import BindingsSyntax

/// Makes models of what operations answer when they fail, for `ClientError.decoded(as:)`.
struct ErrorLowering {
    let lowering: SchemaLowering

    /// Asks for the model of every component schema that an answer other than success has as its JSON body.
    ///
    /// Errors of one operation alone, without a name in the document, are left to `ClientError.body`.
    func request(for operations: [Operation]) {
        for operation in operations {
            for entry in operation.responses where !entry.status.isSuccess {
                for content in entry.response.value.content where content.mediaType?.isJSON ?? false {
                    guard let schema = content.schema else { continue }
                    lowering.requestComponent(schema)
                }
            }
        }
    }
}
