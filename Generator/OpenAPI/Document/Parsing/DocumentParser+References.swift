import BindingsJSON

extension DocumentParser {
    /// The reference that an object is, if it is one.
    func reference(_ owner: JSONNode, _ kind: Reference.Kind) -> Reference? {
        guard owner.kind == .object, let node = owner[.reference], !node.isNull else { return nil }
        if let known = recorded(owner) { return known }
        guard let text = string(node, "`\(Keyword.reference.name)`") else { return nil }
        return record(text, kind, node: node, owner: owner)
    }

    /// The reference that was recorded for the object that holds it.
    func recorded(_ owner: JSONNode) -> Reference? {
        let ordinal = Int(ordinals[owner.index])
        return ordinal < 0 ? nil : references[ordinal]
    }

    /// Adds a reference to the table, and finds the value that it leads to.
    func record(_ text: String, _ kind: Reference.Kind, node: JSONNode, owner: JSONNode) -> Reference {
        let name: String?
        let target: JSONNode?
        var pointer: String?
        var uri = text
        if let plain = plainComponentName(text, kind) {
            (name, target) = (plain, sections[kind]?[plain])
            pointer = target == nil ? String(text.dropFirst()) : nil
        } else if let identified = identified(text, kind, from: owner) {
            (uri, target) = identified
            let schema = identified.schema
            name = schema.parent.flatMap { $0 == sections[kind] ? schema.name : nil }
        } else {
            pointer = localPointer(text, at: node)
            (name, target) = (pointer.flatMap { Self.componentName($0, kind) }, pointer.flatMap { source[pointer: $0] })
        }
        let reference = Reference(
            kind: kind,
            text: text,
            uri: uri,
            node: node,
            owner: owner,
            ordinal: references.count,
            componentName: name
        )
        ordinals[owner.index] = Int32(reference.ordinal)
        references.append(reference)
        targetNodes.append(target)
        if let pointer, target == nil {
            diagnostics.error(
                .danglingReference,
                "`\(text)` refers to nothing" + suggestion(for: pointer, kind),
                at: node
            )
        }
        return reference
    }

    /// The name in a reference to a component of its kind that is written without escapes, as nearly all are.
    private func plainComponentName(_ text: String, _ kind: Reference.Kind) -> String? {
        let prefix = kind.referencePrefix.utf8
        var text = text
        return text.withUTF8 { text in
            guard text.count >= prefix.count, prefix.elementsEqual(text.prefix(prefix.count)) else { return nil }
            let name = text.dropFirst(prefix.count)
            let isPlain = name.allSatisfy { byte in
                byte != UInt8(ascii: "/") && byte != UInt8(ascii: "~") && byte != UInt8(ascii: "%")
            }
            return isPlain ? String(decoding: name, as: UTF8.self) : nil
        }
    }

    /// The schema that a reference of OpenAPI 3.1 means by its `$id` or `$anchor`.
    func identified(
        _ text: String,
        _ kind: Reference.Kind,
        from owner: JSONNode
    ) -> (uri: String, schema: JSONNode)? {
        guard kind == .schema, specification == .v3_1, !text.isEmpty else { return nil }
        // Pointers are meant from the root of the document by nearly all authors, even inside of schemas with `$id`.
        if text == "#" || text.hasPrefix("#/"), localTarget(text) != nil { return nil }
        return identifiers.target(of: text, from: owner)
    }

    func localTarget(_ text: String) -> JSONNode? {
        PercentEncoding.decode(text.dropFirst()).flatMap { source[pointer: $0] }
    }

    /// The pointer in a reference to this document (RFC 6901, section 6); `nil`, with an error, for other references.
    private func localPointer(_ text: String, at node: JSONNode) -> String? {
        guard !text.isEmpty else {
            diagnostics.error(.danglingReference, "`$ref` is empty", at: node)
            return nil
        }
        guard text.hasPrefix("#") else {
            diagnostics.error(
                .externalReference,
                "`\(text)` refers to another document; bundle both into one file first",
                at: node
            )
            return nil
        }
        guard let pointer = PercentEncoding.decode(text.dropFirst()), pointer.isEmpty || pointer.hasPrefix("/") else {
            diagnostics.error(.danglingReference, "`\(text)` is not a valid JSON pointer", at: node)
            return nil
        }
        return pointer
    }

    private static func componentName(_ pointer: String, _ kind: Reference.Kind) -> String? {
        let parts = pointer.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[1] == Keyword.components.name, parts[2] == kind.rawValue else { return nil }
        guard parts[3].utf8.contains(UInt8(ascii: "~")) else { return String(parts[3]) }
        return parts[3].split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
            .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }

    private func suggestion(for pointer: String, _ kind: Reference.Kind) -> String {
        guard let name = Self.componentName(pointer, kind),
            let section = sections[kind]
        else { return "" }
        return Suggestion.text(for: name, among: section.members.map(\.name))
    }

    /// Whether an object has a `$ref`; null counts as absent.
    func hasReference(_ node: JSONNode) -> Bool { node[.reference].map { !$0.isNull } ?? false }

    /// The object at the end of a chain of references, and the first reference of the chain.
    func follow(_ use: JSONNode, _ kind: Reference.Kind) -> (node: JSONNode, reference: Reference?)? {
        guard expect(use, .object, kind.object.phrase) else { return nil }
        guard hasReference(use) else { return (use, nil) }
        guard let first = reference(use, kind) else { return nil }
        var reference = first
        var seen: Set<Int> = []
        while let target = targetNodes[reference.ordinal] {
            guard target != use, !seen.contains(target.index) else {
                diagnostics.error(.circularReference, "`\(first.text)` refers back to itself", at: first.node)
                return nil
            }
            guard isPlausible(target, reference) else { return nil }
            guard hasReference(target) else { return (target, first) }
            seen.insert(target.index)
            guard let next = self.reference(target, kind) else { return nil }
            reference = next
        }
        return nil
    }

    /// Whether a reference leads to something that can be of its kind; if not, that is an error.
    func isPlausible(_ target: JSONNode, _ reference: Reference) -> Bool {
        let isSchema = reference.kind == .schema && (target.kind == .bool || target.kind == .array)
        guard isObject(target) || isSchema else {
            diagnostics.error(
                .wrongReference,
                "`\(reference.text)` refers to \(target.kind), but one of `\(reference.kind.rawValue)` is expected",
                at: reference.node
            )
            return false
        }
        let section = target.parent
        // A reference to where its kind of object belongs, as nearly all are.
        if let section, section == sections[reference.kind] { return true }
        guard let section, section.parent?.name == Keyword.components.name,
            section.parent?.parent?.index == 0, let name = section.name, let kind = Reference.Kind(rawValue: name),
            kind != reference.kind
        else { return true }
        diagnostics.error(
            .wrongReference,
            "`\(reference.text)` refers to one of `\(name)`, but one of `\(reference.kind.rawValue)` is expected",
            at: reference.node
        )
        return false
    }

    /// Finds what references to schemas lead to: in one step, and at the end of plain references.
    func resolveSchemas() -> (next: [Schema?], end: [Schema?]) {
        var next: [Schema?] = []
        // Reading a target that was not yet read as a schema may add references.
        while next.count < references.count {
            let reference = references[next.count]
            var target: Schema?
            if reference.kind == .schema, let node = targetNodes[reference.ordinal], isPlausible(node, reference) {
                target = schemasByPlace[node.index] ?? schema(node)
            }
            next.append(target)
        }
        var end: [Schema?] = Array(repeating: nil, count: next.count)
        var state: [UInt8] = Array(repeating: 0, count: next.count)
        for start in next.indices where references[start].kind == .schema && state[start] == 0 {
            var chain: [Int] = []
            var current = start
            var result: Schema?
            while true {
                state[current] = 1
                chain.append(current)
                guard let target = next[current] else { break }
                guard target.isPlainReference, let following = target.reference?.ordinal else {
                    result = target
                    break
                }
                if state[following] == 2 {
                    result = end[following]
                    break
                }
                if state[following] == 1 {
                    let reference = references[start]
                    diagnostics.error(
                        .circularReference,
                        "`\(reference.text)` refers back to itself",
                        at: reference.node
                    )
                    break
                }
                current = following
            }
            for ordinal in chain {
                end[ordinal] = result
                state[ordinal] = 2
            }
        }
        return (next, end)
    }
}
