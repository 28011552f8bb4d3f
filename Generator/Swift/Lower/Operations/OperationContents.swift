import BindgenOpenAPI
import BindingsSyntax

/// The bodies that one version of an operation sends and returns.
struct OperationContents {
    /// The version; `nil` for operations without versions.
    var version: APIVersion?
    /// The date after which the version is gone, as the document writes it.
    var sunset: String?
    /// The media types of the body.
    var bodies: [MediaTypeObject]
    /// The media types of answers, by status, for success.
    var answers: [Answer]

    /// An answer that means success.
    struct Answer {
        var status: StatusKey
        /// The answer as the document has it, with the media types of all versions.
        var response: ResponseObject
        var contents: [MediaTypeObject]

        /// Whether the status says that there is no body.
        var isEmpty: Bool {
            if case .code(204) = status { return true }
            if case .code(205) = status { return true }
            return contents.isEmpty
        }
    }
}

extension OperationContents {
    /// The bodies of an operation in the version that a selection chose.
    init(of operation: Operation, choice: VersionSelection.Choice, by selection: VersionSelection) {
        // A description of nothing but `default` means it for every answer; beside a redirection it is for errors.
        let isKnown = operation.responses.contains { $0.status.isSuccess || $0.status.isRedirection }
        let responses = isKnown ? operation.successes : operation.responses.filter { $0.status == .default }
        answers = responses.map { entry in
            Answer(
                status: entry.status,
                response: entry.response.value,
                contents: selection.content(entry.response.value.content, for: choice)
            )
        }
        bodies = selection.content(operation.requestBody?.value.content ?? [], for: choice)
        if case .version(let chosen) = choice {
            version = chosen
            sunset = answers.lazy.flatMap(\.contents).first { $0.version == chosen }?.sunset
        }
    }
}
