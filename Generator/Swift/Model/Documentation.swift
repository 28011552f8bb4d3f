/// What a declaration's comment says: a summary and paragraphs, in Markdown, as the document has them.
package struct Documentation: Sendable, Hashable {
    /// The first sentence.
    package var summary: String
    /// What follows it.
    package var paragraphs: [String] = []

    package init(_ summary: String, _ paragraphs: [String] = []) {
        self.summary = summary
        self.paragraphs = paragraphs
    }
}
