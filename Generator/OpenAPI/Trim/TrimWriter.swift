import BindingsJSON

/// Writes what is kept of a document.
struct TrimWriter {
    let reach: Reach
    private var writer = JSONWriter(format: .pretty)
    /// Where each value that is written comes from.
    private(set) var origins: [JSONNode?] = []

    init(reach: Reach) {
        self.reach = reach
    }

    mutating func document() -> [UInt8] {
        let root = reach.document.node
        origins.append(root)
        writer.beginObject()
        for (name, value) in root.members {
            switch Vocabulary.keyword(ofMember: value) {
            case .webhooks: continue
            case .tags: tags(value)
            case .paths:
                writer.name(name)
                paths(value)
            case .components: components(value)
            default:
                writer.name(name)
                self.value(value)
            }
        }
        if root[.components] == nil { components(nil) }
        writer.endObject()
        // The writer fails on infinite numbers only, and JSON has none.
        let bytes = (try? writer.finish()) ?? []
        return bytes + [UInt8(ascii: "\n")]
    }

    private mutating func tags(_ node: JSONNode) {
        let used = Set(reach.operations.flatMap(\.tags))
        let kept = node.elements.filter { $0[.name]?.string.map(used.contains) ?? false }
        guard !kept.isEmpty else { return }
        writer.name(Keyword.tags.name)
        origins.append(node)
        writer.beginArray()
        kept.forEach { value($0) }
        writer.endArray()
    }

    private mutating func paths(_ node: JSONNode) {
        origins.append(node)
        writer.beginObject()
        for (path, item) in node.members where item.isExtension || reach.paths.contains(item.index) {
            writer.name(path)
            if item.isExtension { value(item) } else { pathItem(item) }
        }
        writer.endObject()
    }

    private mutating func pathItem(_ node: JSONNode) {
        guard node.kind == .object else { return value(node) }
        origins.append(node)
        writer.beginObject()
        for (name, value) in node.members where !reach.isDropped(value) { member(name, value, of: node) }
        writer.endObject()
    }

    private mutating func components(_ node: JSONNode?) {
        var hoisted = Dictionary(grouping: reach.hoisted, by: \.kind)
        var sections: [(name: String, write: (inout TrimWriter) -> Void)] = []
        for (name, section) in node?.members.map({ ($0.name, $0.value) }) ?? [] {
            guard let kind = Reference.Kind(rawValue: name) else {
                sections.append((name, { $0.value(section) }))
                continue
            }
            let kept = section.members.filter { reach.components.contains($0.value.index) }
            let added = hoisted.removeValue(forKey: kind) ?? []
            guard !kept.isEmpty || !added.isEmpty else { continue }
            sections.append((name, { $0.section(kept.map { ($0.name, $0.value) }, added, kind) }))
        }
        for kind in Reference.Kind.allCases {
            guard let added = hoisted[kind] else { continue }
            sections.append((kind.rawValue, { $0.section([], added, kind) }))
        }
        guard !sections.isEmpty else { return }
        writer.name(Keyword.components.name)
        origins.append(node)
        writer.beginObject()
        for section in sections {
            writer.name(section.name)
            section.write(&self)
        }
        writer.endObject()
    }

    private mutating func section(_ kept: [(String, JSONNode)], _ added: [Reach.Hoisted], _ kind: Reference.Kind) {
        origins.append(reach.document.components.node?[kind.rawValue])
        writer.beginObject()
        for (name, node) in kept + added.map({ ($0.name, $0.node) }) {
            writer.name(name)
            if kind == .pathItem { pathItem(node) } else { value(node) }
        }
        writer.endObject()
    }

    /// Whether a value is a link to an operation that is left out, or holds nothing else.
    private func isDroppedLink(_ name: String, _ value: JSONNode) -> Bool {
        let links = reach.droppedLinks
        guard !links.isEmpty, value.kind == .object else { return false }
        if links.contains(value.index) { return true }
        return name == Keyword.links.name && value.count > 0
            && value.members.allSatisfy { links.contains($0.value.index) }
    }

    private mutating func member(_ name: String, _ value: JSONNode, of owner: JSONNode) {
        writer.name(name)
        let isReference = name == Keyword.reference.name || name == Keyword.dynamicReference.name
        if isReference, let text = reach.rewritten[owner.index] {
            origins.append(value)
            writer.string(text)
        } else {
            self.value(value)
        }
    }

    private mutating func value(_ node: JSONNode) {
        origins.append(node)
        switch node.kind {
        case .object:
            writer.beginObject()
            for (name, value) in node.members where !isDroppedLink(name, value) { member(name, value, of: node) }
            writer.endObject()
        case .array:
            writer.beginArray()
            node.elements.forEach { value($0) }
            writer.endArray()
        case .string:
            // The value of a discriminator's mapping is a reference without an object around it.
            writer.string(reach.rewritten[node.index] ?? node.string ?? "")
        case .number: if let number = node.number { writer.number(number) }
        case .bool: writer.bool(node.bool ?? false)
        case .null: writer.null()
        }
    }
}
