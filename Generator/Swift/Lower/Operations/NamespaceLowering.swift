import BindgenOpenAPI
import BindingsJSON

/// Groups operations by their first tags.
struct NamespaceLowering {
    let lowering: SchemaLowering
    let clientName: String

    /// The groups, and the operations that are in none.
    struct Groups {
        var namespaces: [Namespace] = []
        var untagged: [OperationMethodDeclaration] = []
    }

    private struct Entry {
        var operation: Operation
        var contents: OperationContents
    }

    /// Makes the methods of all operations.
    func groups(
        of operations: [(operation: Operation, contents: OperationContents)],
        into state: inout LoweringState
    ) -> Groups {
        // Tags that differ in capitals only are one group: their properties would be the same, and so would their files
        // where file systems do not know capitals from small letters.
        var originals: [String: String] = [:]
        var names: [String: (type: String, property: String)] = [:]
        for tag in lowering.document.operations.lazy.compactMap(\.tags.first) where names[tag] == nil {
            let name = OperationNames.namespace(for: tag)
            names[tag] = name
            let key = name.type.lowercased()
            originals[key] = originals[key] ?? tag
        }
        func original(of tag: String) -> String { names[tag].flatMap { originals[$0.type.lowercased()] } ?? tag }
        var byType: [String: (tag: String, entries: [Entry])] = [:]
        var untagged: [Entry] = []
        for (operation, contents) in operations {
            let entry = Entry(operation: operation, contents: contents)
            if let tag = operation.tags.first {
                let tag = original(of: tag)
                byType[names[tag]?.type ?? tag, default: (tag, [])].entries.append(entry)
            } else {
                untagged.append(entry)
            }
        }
        var groups = Groups()
        let properties = Set(names.values.map(\.property))
        groups.untagged = methods(of: untagged, owner: TypeName(clientName), beside: properties, into: &state)
        for (typeName, group) in byType.sorted(by: { $0.key < $1.key }) {
            let declared = lowering.document.tags.first { $0.name == group.tag }
            groups.namespaces.append(
                Namespace(
                    typeName: typeName,
                    propertyName: names[group.tag]?.property ?? group.tag,
                    documentation: SchemaDocumentation.text(
                        declared?.description,
                        otherwise: "The operations tagged `\(Prose.line(group.tag))`."
                    ),
                    operations: methods(
                        of: group.entries,
                        owner: TypeName([clientName, typeName]),
                        beside: [],
                        into: &state
                    ),
                    nested: [],
                    node: declared?.node ?? group.entries[0].operation.node
                )
            )
        }
        return groups
    }

    private func methods(
        of entries: [Entry],
        owner: TypeName,
        beside others: Set<String>,
        into state: inout LoweringState
    ) -> [OperationMethodDeclaration] {
        let properties = others.union(["connection"])
        let names = names(of: entries.map(\.operation)).map { properties.contains($0) ? $0 + "Operation" : $0 }
        var methods: [OperationMethodDeclaration] = []
        for (entry, name) in zip(entries, names) {
            methods += OperationLowering(lowering: lowering)
                .methods(of: entry.operation, contents: entry.contents, name: name, owner: owner, into: &state)
        }
        methods.sort { ($0.name, $0.id) < ($1.name, $1.id) }
        // An old name that is somebody's name today, or an old name of two operations, would be ambiguous.
        var taken = properties.union(methods.map(\.name))
        for index in methods.indices {
            methods[index].aliases = methods[index].aliases.filter { taken.insert($0).inserted }.sorted()
        }
        return methods
    }

    /// Method names; operations that share a short name have their long ones, unless the configuration names them.
    private func names(of operations: [Operation]) -> [String] {
        let names = OperationNames(configuration: lowering.configuration)
        let wanted = operations.map(names.name)
        var counts: [String: Int] = [:]
        for name in wanted { counts[name, default: 0] += 1 }
        let fixed = Set(operations.compactMap(names.fixedName))
        var taken = Set(wanted.filter { counts[$0] == 1 }).union(fixed)
        return zip(operations, wanted).map { operation, name in
            if counts[name] == 1 || names.fixedName(of: operation) != nil { return name }
            return taken.claim(names.longName(of: operation))
        }
    }
}
