import BindingsJSON

/// What the comments of models and their members say.
enum SchemaDocumentation {
    /// The comment of a model.
    static func documentation(of schema: Schema, name: TypeName) -> Documentation {
        var documentation = text(schema.description ?? schema.title, otherwise: "The schema `\(name.last)`.")
        if schema.isDeprecated { documentation.paragraphs.append("Deprecated.") }
        return documentation
    }

    /// The comment of a member that several schemas may describe, the outermost first.
    static func member(_ chain: [Schema], name: String, check: Check) -> Documentation {
        var text = CommentText.brief(chain.lazy.compactMap { $0.description ?? $0.title }.first ?? "")
        if text.isEmpty { text = "The member `\(CommentText.line(name))`." }
        if let last = text.last, !".!?:".contains(last) { text += "." }
        var notes: [String] = []
        if let range = RangeDocumentation.sentence(check) { notes.append(range) }
        if let value = chain.lazy.compactMap(\.defaultValue).first, let text = RangeDocumentation.text(of: value) {
            notes.append("The default is \(text).")
        }
        if chain.contains(where: \.isReadOnly) { notes.append("Only answers have it.") }
        if chain.contains(where: \.isWriteOnly) { notes.append("Only requests have it.") }
        if let first = chain.first, first.isDeprecated { notes.append("Deprecated.") }
        return Documentation(([text] + notes).joined(separator: " "))
    }

    /// The comment of the members without a name in the document.
    static func additional(_ schema: Schema) -> Documentation {
        text(schema.description, otherwise: "The members that have no property, by name.")
    }

    /// A description as a summary and what follows it.
    static func text(_ description: String?, otherwise: String) -> Documentation {
        guard let description else { return Documentation(otherwise) }
        let (summary, rest) = CommentText.summary(of: description)
        guard !summary.isEmpty else { return Documentation(otherwise) }
        return Documentation(summary, rest.isEmpty ? [] : [rest])
    }
}
