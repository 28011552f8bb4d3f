import BindgenOpenAPI
import BindingsJSON

/// Makes the comments of models and their members.
enum SchemaDocumentation {
    /// The comment of a model.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - otherwise: The comment if the schema says nothing about itself.
    static func documentation(of schema: Schema, otherwise: Documentation) -> Documentation {
        var documentation = text(schema.description ?? schema.title, otherwise: otherwise)
        if schema.isDeprecated { documentation.paragraphs.append("Deprecated.") }
        return documentation
    }

    /// The comment of a member that several schemas may describe, the outermost first.
    static func member(_ chain: [Schema], name: String, constraints: Constraints) -> Documentation {
        var text = Prose.brief(chain.lazy.compactMap { $0.description ?? $0.title }.first ?? "")
        if text.isEmpty { text = "The member `\(Prose.line(name))`." }
        text.endSentence(unlessAt: ".!?:")
        var notes: [String] = []
        if let range = RangeDocumentation.sentence(constraints.own) { notes.append(range) }
        if let value = chain.lazy.compactMap(\.defaultValue).first, let text = RangeDocumentation.text(of: value) {
            notes.append("The default is \(text).")
        }
        if chain.contains(where: \.isReadOnly) { notes.append("Only responses have it.") }
        if chain.contains(where: \.isWriteOnly) { notes.append("Only requests have it.") }
        if let first = chain.first, first.isDeprecated { notes.append("Deprecated.") }
        return Documentation(([text] + notes).joined(separator: " "))
    }

    /// The comment of the members without a name in the document.
    static func additional(_ schema: Schema) -> Documentation {
        text(schema.description, otherwise: "The members without a property of their own, by name.")
    }

    /// A description as a summary and what follows it.
    static func text(_ description: String?, otherwise: String) -> Documentation {
        text(description, otherwise: Documentation(otherwise))
    }

    private static func text(_ description: String?, otherwise: Documentation) -> Documentation {
        guard let description else { return otherwise }
        let (summary, rest) = Prose.summary(of: description)
        guard !summary.isEmpty else { return otherwise }
        return Documentation(summary, rest.isEmpty ? [] : [rest])
    }
}
