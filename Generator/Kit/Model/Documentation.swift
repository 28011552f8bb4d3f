/// What a declaration's comment says: a summary and paragraphs, in Markdown, as the document has them.
struct Documentation: Sendable, Hashable {
    /// The first sentence.
    var summary: String
    /// What follows it.
    var paragraphs: [String] = []

    init(_ summary: String, _ paragraphs: [String] = []) {
        self.summary = summary
        self.paragraphs = paragraphs
    }
}
