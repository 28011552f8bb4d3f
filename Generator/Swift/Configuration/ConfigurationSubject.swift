import BindgenOpenAPI
package import BindingsJSON

/// Something that a configuration names to say more about it.
package struct ConfigurationSubject: Sendable {
    package enum Kind: Sendable {
        /// A component schema, by its pointer, or an operation, by its id, that gets a name.
        case declaration
        /// A model that conforms to more.
        case model
        /// A member that holds a date as text.
        case timestamp
    }

    package var kind: Kind
    /// How the file names it.
    package var name: String
    /// Where the file names it, or what it says about it.
    package var node: JSONNode
}

extension ConfigurationSubject {
    /// Warnings of what a configuration says about things that do not exist.
    ///
    /// - Parameters:
    ///   - subjects: What the configuration names.
    ///   - document: The document.
    ///   - api: What becomes of it.
    static func warnings(of subjects: [ConfigurationSubject], for document: Document, as api: API) -> Diagnostics {
        var diagnostics = Diagnostics()
        guard !subjects.isEmpty else { return diagnostics }
        let declarations =
            document.components.schemas.map { "#/components/schemas/" + $0.name }
            + document.operations.map { $0.id ?? $0.methodAndPath }
        var models: [String] = []
        var members: [String] = []
        var dates: Set<String> = []
        func collect(_ declared: [ModelDeclaration]) {
            for model in declared {
                models.append(model.name.description)
                if case .structure(let structure) = model.content {
                    for member in structure.members {
                        let name = "\(model.name).\(member.jsonName)"
                        members.append(name)
                        if member.dateName != nil { dates.insert(name) }
                    }
                }
                collect(model.nested)
            }
        }
        collect(api.models + api.client.nested + api.namespaces.flatMap(\.nested))
        for subject in subjects {
            let known: [String]
            let complaint: String
            switch subject.kind {
            case .declaration: (known, complaint) = (declarations, "the document has no schema or operation")
            case .model: (known, complaint) = (models + ["*"], "there is no model")
            case .timestamp: (known, complaint) = (members, "no model has a member")
            }
            if !known.contains(subject.name) {
                let close = Suggestion.text(for: Self.shortName(subject.name), among: known.map(Self.shortName))
                diagnostics.warning("unused-setting", "\(complaint) `\(subject.name)`\(close)", at: subject.node)
            } else if subject.kind == .timestamp, !dates.contains(subject.name) {
                diagnostics.warning(
                    "unused-setting",
                    "`\(subject.name)` is not a string, so that it cannot be a timestamp",
                    at: subject.node
                )
            }
        }
        return diagnostics
    }

    /// What is not the same in all pointers of schemas.
    private static func shortName(_ name: String) -> String {
        let folder = "#/components/schemas/"
        return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
    }
}
