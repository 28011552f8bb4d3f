import BindgenOpenAPI
import BindingsJSON

/// The component schemas that two documents write alike, and that are composed of none that differ.
///
/// Of such a schema both make the same declaration, but for what depends on others: the types that its members lead to,
/// and who sends and receives its values.
struct UnchangedSchemas {
    private(set) var names: Set<String> = []

    /// Finds the schemas.
    ///
    /// - Parameters:
    ///   - base: The document before.
    ///   - revision: The document after.
    ///   - followsAll: Whether a schema that differs counts for all that refer to it, not only for what is composed of it.
    init(from base: Document, to revision: Document, followsAll: Bool) {
        guard base.specification == revision.specification else { return }
        var users: [String: [String]] = [:]
        var changed: [String] = []
        for component in base.components.schemas {
            let name = component.name
            guard let other = revision.schema(named: name), component.value.node.isWritten(like: other.node) else {
                changed.append(name)
                continue
            }
            names.insert(name)
            for (document, schema) in [(base, component.value), (revision, other)] {
                for target in Self.targets(of: schema, in: document, followsAll: followsAll) {
                    if let target { users[target, default: []].append(name) } else { changed.append(name) }
                }
            }
        }
        for component in revision.components.schemas where !names.contains(component.name) {
            changed.append(component.name)
        }
        names.subtract(changed)
        while let name = changed.popLast() {
            for user in users[name] ?? [] where names.remove(user) != nil { changed.append(user) }
        }
    }

    /// The components that the declaration of a schema depends on; `nil` for a part that is not a component.
    private static func targets(of schema: Schema, in document: Document, followsAll: Bool) -> [String?] {
        var targets: [String?] = []
        for reference in document.references[document.referenceRange(in: schema.node)] where reference.kind == .schema {
            // The keywords beside a reference are composed with its target.
            let isComposed = reference.owner.count > 1 || reference.owner.isPartOfComposition(in: schema.node)
            guard followsAll || isComposed else { continue }
            targets.append(reference.componentName ?? document.targetNode(of: reference)?.componentSchemaName)
        }
        // A discriminator without a mapping leads to all that inherit from its schema.
        targets += document.heirs(of: schema).map { document.componentName(of: $0) }
        return targets
    }
}

extension JSONNode {
    /// Whether a value inside of a schema is one of those that the schema, or another one inside of it, is composed of.
    fileprivate func isPartOfComposition(in schema: JSONNode) -> Bool {
        var node = self
        while node.index > schema.index {
            switch node.name {
            case "allOf"?, "oneOf"?, "anyOf"?, "not"?, "mapping"?: return true
            default: break
            }
            guard let parent = node.parent else { return true }
            node = parent
        }
        return index == schema.index
    }

    /// The name of the component schema that a value is in.
    fileprivate var componentSchemaName: String? {
        var node = self
        while let parent = node.parent {
            if parent.name == "schemas", parent.parent?.name == "components", parent.parent?.parent?.index == 0 {
                return node.name
            }
            node = parent
        }
        return nil
    }
}
