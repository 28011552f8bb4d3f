import BindingsJSON

/// Writes a release in the order, the spelling and the words of a project's document.
struct UpdateWriter {
    let policy: DescriptionPolicy
    private(set) var diagnostics = Diagnostics()
    private var writer = JSONWriter(format: .pretty)
    /// Whether a value is inside a new part that is already listed.
    private var isInsideNew = false

    init(policy: DescriptionPolicy) {
        self.policy = policy
    }

    consuming func finish() -> [UInt8] {
        // The writer fails on infinite numbers only, and JSON has none.
        ((try? writer.finish()) ?? []) + [UInt8(ascii: "\n")]
    }

    /// Writes a value of the release.
    ///
    /// - Parameters:
    ///   - old: What the project has at the same place; `nil` for a new part.
    ///   - shape: What the vocabulary says of the value.
    ///   - responseName: The description of a response without a text of its own; `nil` for other objects.
    mutating func value(_ new: JSONNode, _ old: JSONNode?, _ shape: ValueShape, responseName: String?) {
        switch new.kind {
        case .object: object(new, old?.kind == .object ? old : nil, shape, responseName)
        case .array: array(new, old?.kind == .array ? old : nil, shape)
        default:
            // A number that is only written differently has not changed.
            writer.value((old.map { new.isEqual(to: $0) } == true ? old ?? new : new).value)
        }
    }

    private mutating func object(_ new: JSONNode, _ old: JSONNode?, _ shape: ValueShape, _ responseName: String?) {
        if shape == .proseByName { return texts(new, old) }
        let isListedHere = listIfNew(new, old, shape)
        defer { if isListedHere { isInsideNew = false } }
        writer.beginObject()
        var done = Set<String>()
        for oldValue in old?.children.map({ $0 }) ?? [] {
            guard let name = oldValue.name else { continue }
            if row(of: oldValue, shape)?.isWording == true {
                done.insert(name)
                guard let text = policy == .source ? new[name] : oldValue else { continue }
                writer.name(name)
                writer.value(text.value)
            } else if let match = match(of: name, in: new, shape) {
                writer.name(match.name)
                member(match.value, oldValue, shape)
                done.insert(match.name)
            }
        }
        for newValue in new.children {
            guard let name = newValue.name, !done.contains(name) else { continue }
            if policy == .kept, let row = row(of: newValue, shape), row.isWording, !Self.isName(row) {
                if row.keyword == .description, let text = responseName {
                    writer.name(name)
                    writer.string(text)
                }
                continue
            }
            if policy == .kept, isUnknownExtension(newValue, shape) { continue }
            writer.name(name)
            member(newValue, nil, shape)
        }
        writer.endObject()
    }

    private mutating func member(_ new: JSONNode, _ old: JSONNode?, _ shape: ValueShape) {
        let inner = new.isExtension && shape.objectKind?.isExtensible == true ? .data : shape.shape(ofMember: new)
        // The specification demands a description of responses only.
        let isResponse = inner == .object(.response)
        value(new, old, inner, responseName: isResponse ? ResponseName.name(for: new.name ?? "") : nil)
    }

    /// Writes texts under names, of which those that the project does not have stay empty.
    private mutating func texts(_ new: JSONNode, _ old: JSONNode?) {
        writer.beginObject()
        let kept = old?.members.map(\.name).filter { new[$0] != nil } ?? []
        for name in kept + new.members.map(\.name).filter({ old?[$0] == nil }) {
            guard let text = new[name] else { continue }
            if policy == .source {
                writer.name(name)
                writer.value(text.value)
            } else if let own = old?[name] {
                writer.name(name)
                writer.value(own.value)
            } else if !name.hasPrefix("x-") {
                writer.name(name)
                writer.string("")
                if !isInsideNew, text.string != "" { note(text, "its description") }
            }
        }
        writer.endObject()
    }

    /// The definition of a member in the vocabulary.
    private func row(of member: JSONNode, _ shape: ValueShape) -> KeywordDefinition? {
        shape.objectKind.flatMap { Vocabulary.definition(ofMember: member, in: $0) }
    }

    /// Whether a text is the name of the API, which the specification requires.
    private static func isName(_ row: KeywordDefinition) -> Bool { row.kind == .info && row.keyword == .title }

    /// Whether a member is an extension that means nothing here, or is text of the source.
    private func isUnknownExtension(_ member: JSONNode, _ shape: ValueShape) -> Bool {
        guard shape.objectKind?.isExtensible == true, member.isExtension else { return false }
        return row(of: member, shape).map { $0.role == .annotation(.prose) } ?? true
    }

    /// The member of the release that is what a member of the project was; a path may have renamed its placeholders.
    private func match(of name: String, in new: JSONNode, _ shape: ValueShape) -> (name: String, value: JSONNode)? {
        if let value = new[name] { return (name, value) }
        guard shape == .object(.paths), name.hasPrefix("/"), let path = PathTemplate(name)?.shape else { return nil }
        return new.members.first { $0.name.hasPrefix("/") && PathTemplate($0.name)?.shape == path }
    }

    private mutating func listIfNew(_ new: JSONNode, _ old: JSONNode?, _ shape: ValueShape) -> Bool {
        guard policy == .kept, old == nil, !isInsideNew, let kind = shape.objectKind, kind.entries == nil else {
            return false
        }
        // A document that is new as a whole lists its parts.
        guard kind != .document, kind != .components else { return false }
        let count = Self.descriptionCount(in: new, shape)
        guard count > 0 else { return false }
        isInsideNew = true
        note(new, count == 1 ? "its description" : "its \(count) descriptions")
        return true
    }

    /// How many descriptions a value holds.
    private static func descriptionCount(in node: JSONNode, _ shape: ValueShape) -> Int {
        if shape == .proseByName { return node.children.reduce(0) { $0 + ($1.kind == .string ? 1 : 0) } }
        guard shape.kind != nil else { return 0 }
        let isList = node.kind == .array
        return node.children.reduce(0) { count, child in
            let inner = isList ? shape.element : shape.shape(ofMember: child)
            let isText = inner == .prose && child.name == Keyword.description.name
            return count + (isText ? 1 : descriptionCount(in: child, inner))
        }
    }

    private mutating func note(_ new: JSONNode, _ texts: String) {
        diagnostics.note(.newNode, "`\(new.pointer)` is new; write \(texts)", at: new)
    }

    // MARK: Arrays

    private mutating func array(_ new: JSONNode, _ old: JSONNode?, _ shape: ValueShape) {
        let elements = Array(new.elements)
        let matches = ElementMatches.matches(of: elements, in: old.map { Array($0.elements) } ?? [], shape.element)
        var order = Array(elements.indices)
        if shape.isSet, shape != .composition {
            // Elements of the project keep their order, and new ones come after them.
            order.sort { (matches[$0]?.place ?? .max, $0) < (matches[$1]?.place ?? .max, $1) }
        }
        writer.beginArray()
        for index in order { value(elements[index], matches[index]?.node, shape.element, responseName: nil) }
        writer.endArray()
    }
}
