/// A row of the vocabulary: what a keyword is in objects of one kind.
package struct KeywordDefinition: Sendable {
    /// The kind of the objects.
    package let kind: ObjectKind
    package let keyword: Keyword
    /// The shape of its value.
    package let shape: ValueShape
    /// What it does for a client.
    package let role: KeywordRole
    /// The first version of the specification that has it.
    package let since: SpecificationVersion
    /// The last version of the specification that has it; `nil` if none removed it.
    package let until: SpecificationVersion?

    /// Whether a version of the specification has the keyword. Extensions are welcome in all.
    package func isDefined(in version: SpecificationVersion) -> Bool {
        since <= version && version <= until ?? version
    }

    /// Whether the value is in the words of whoever writes the document: texts, titles, examples and links to
    /// documentation.
    package var isWording: Bool {
        guard !keyword.isExtension, case .annotation(let reason) = role else { return false }
        switch reason {
        case .prose, .name, .example, .documentation: return true
        case .publisher, .hint, .xml: return false
        }
    }
}
