import BindingsJSON

/// Writes the part of a document that stays.
struct ReducedWriter {
    private let tree: DocumentTree
    private let parts: DocumentParts
    private let kept: Set<String>
    private let leading: Set<String>
    private let fates: [String: ReducedDocuments.Fate]

    private let hasWords: Bool

    init(
        _ parts: DocumentParts,
        kept: Set<String>,
        leading: Set<String>,
        fates: [String: ReducedDocuments.Fate],
        hasWords: Bool
    ) {
        tree = parts.tree
        self.parts = parts
        self.kept = kept
        self.leading = leading
        self.fates = fates
        self.hasWords = hasWords
    }

    /// The text.
    func bytes() -> [UInt8] {
        var output = Output()
        output.object(of: tree, 0) { output, member in
            switch KnownName(rawValue: tree.nameNumbers[member]) {
            case .paths: writePaths(member, to: &output)
            case .components: writeComponents(member, to: &output)
            default: copy(member, to: &output)
            }
        }
        return output.bytes
    }

    /// Writes a value as it is, or without the words in it.
    private func copy(_ index: Int, to output: inout Output) {
        if hasWords {
            output.copy(tree.nodes[index])
        } else {
            copy(index, as: .object(named: tree.nameNumbers[index]), to: &output)
        }
    }

    private func copy(_ index: Int, as role: DocumentTree.Role, to output: inout Output) {
        switch (tree.kind(of: index), role) {
        case (.object, .object), (.object, .names):
            output.object(
                of: tree,
                index,
                where: { member in
                    role == .names || DocumentTree.Role.object.member(tree.nameNumbers[member]) != .silent
                },
                write: { output, member in
                    copy(member, as: role.member(tree.nameNumbers[member]), to: &output)
                }
            )
        case (.array, .object), (.array, .names):
            output.text("[")
            for (number, element) in tree.children(of: index).enumerated() {
                if number > 0 { output.text(",") }
                copy(element, as: .object, to: &output)
            }
            output.text("]")
        default: output.copy(tree.nodes[index])
        }
    }

    // MARK: Operations

    private func writePaths(_ paths: Int, to output: inout Output) {
        guard tree.isObject(paths) else { return copy(paths, to: &output) }
        output.object(of: tree, paths) { output, path in
            let name = tree.name(of: path)
            guard tree.isObject(path), tree.target(of: path) == nil else { return copy(path, to: &output) }
            output.object(
                of: tree,
                path,
                where: { member in
                    guard let method = Self.method(of: member, in: tree) else { return true }
                    return fates[DocumentParts.label(method, name)] != nil
                },
                write: { output, member in
                    guard let method = Self.method(of: member, in: tree), tree.isObject(member),
                        fates[DocumentParts.label(method, name)] == .outline
                    else { return copy(member, to: &output) }
                    writeOutline(member, path: path, to: &output)
                }
            )
        }
    }

    private static func method(of member: Int, in tree: DocumentTree) -> KnownName? {
        KnownName(rawValue: tree.nameNumbers[member]).flatMap { KnownName.methods.contains($0) ? $0 : nil }
    }

    private func writeOutline(_ operation: Int, path: Int, to output: inout Output) {
        output.object(
            of: tree,
            operation,
            where: { tree.nameNumbers[$0] != KnownName.description.rawValue },
            write: { output, member in
                guard tree.nameNumbers[member] == KnownName.parameters.rawValue, tree.kind(of: member) == .array else {
                    return copy(member, to: &output)
                }
                writePathParameters(member, to: &output)
            }
        )
    }

    private func writePathParameters(_ list: Int, to output: inout Output) {
        output.text("[")
        var isFirst = true
        for site in tree.children(of: list) {
            let parameter = tree.resolved(site)
            guard tree.string(tree.member(.in, of: parameter)) == "path", let name = tree.member(.name, of: parameter)
            else {
                continue
            }
            output.text(
                isFirst
                    ? #"{"in":"path","required":true,"schema":{"type":"string"},"name":"#
                    : #",{"in":"path","required":true,"schema":{"type":"string"},"name":"#
            )
            copy(name, to: &output)
            output.text("}")
            isFirst = false
        }
        output.text("]")
    }

    // MARK: Components

    private func writeComponents(_ components: Int, to output: inout Output) {
        guard tree.isObject(components) else { return copy(components, to: &output) }
        output.object(of: tree, components) { output, kind in
            guard tree.nameNumbers[kind] == KnownName.schemas.rawValue, tree.isObject(kind) else {
                return copy(kind, to: &output)
            }
            output.object(of: tree, kind) { output, schema in writeSchema(schema, to: &output) }
        }
    }

    private func writeSchema(_ schema: Int, to output: inout Output) {
        let name = "schemas/" + tree.name(of: schema)
        guard !kept.contains(name), let kind = DeclaredKind(of: schema, in: tree) else {
            return copy(schema, to: &output)
        }
        switch kind {
        case .enumeration: output.text(#"{"type":"string","enum":["value"]}"#)
        case .object:
            output.text(#"{"type":"object","properties":{"value":{"type":"string"}"#)
            if leading.contains(name) { writeWays(from: schema, to: &output) }
            output.text("}}")
        }
    }

    /// Properties that lead where the schema's own do.
    private func writeWays(from schema: Int, to output: inout Output) {
        var number = 0
        var seen: Set<String> = []
        for reference in parts.references(in: schema) {
            guard kept.contains(reference.component) || leading.contains(reference.component) else { continue }
            let isList = isInsideList(reference.owner, of: schema)
            guard seen.insert(reference.text + (isList ? "[]" : "")).inserted else { continue }
            output.text(",\"way\(number)\":")
            if isList { output.text(#"{"type":"array","items":"#) }
            output.text("{\"$ref\":")
            output.quote(reference.text)
            output.text(isList ? "}}" : "}")
            number += 1
        }
    }

    private func isInsideList(_ owner: Int, of schema: Int) -> Bool {
        var node = tree.nodes[owner]
        while node.index > schema {
            if node.name == "items" || node.name == "additionalProperties" { return true }
            guard let parent = node.parent else { return false }
            node = parent
        }
        return false
    }
}

/// JSON as it is put together of pieces of a document.
private struct Output {
    private(set) var bytes: [UInt8] = []

    mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func quote(_ name: String) {
        let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if isPlain {
            text("\"\(name)\"")
        } else {
            bytes += (try? JSON.encode(JSONValue.string(name))) ?? Array("\"\"".utf8)
        }
    }

    mutating func copy(_ node: JSONNode) { bytes.append(contentsOf: node.bytes) }

    /// Writes an object with those members of another that stay.
    mutating func object(
        of tree: DocumentTree,
        _ index: Int,
        where stays: (Int) -> Bool = { _ in true },
        write: (inout Output, Int) -> Void
    ) {
        var isFirst = true
        text("{")
        guard tree.isObject(index) else { return text("}") }
        for member in tree.children(of: index) where stays(member) {
            if !isFirst { text(",") }
            isFirst = false
            quote(tree.name(of: member))
            text(":")
            write(&self, member)
        }
        text("}")
    }
}
