/// What becomes of the texts for people when a document is replaced by a newer one.
package enum DescriptionPolicy: String, Sendable, CaseIterable {
    /// Places that remain keep their texts, new places have none until somebody writes them.
    case kept
    /// All texts are those of the newer document, for users whose licence allows that.
    case source
}
