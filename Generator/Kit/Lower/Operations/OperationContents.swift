import BindingsSyntax

/// What one version of an operation sends and answers.
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
        var contents: [MediaTypeObject]

        /// Whether the status says that there is no body.
        var isEmpty: Bool {
            if case .code(204) = status { return true }
            if case .code(205) = status { return true }
            return contents.isEmpty
        }
    }
}
