import BindingsJSON

/// A document as the comparison walks it: values by their index in the text, names as numbers, a hash of what each
/// value means to a client, and where references lead.
final class DocumentTree {
    let document: JSONDocument
    /// The values, in the order of the text.
    var nodes: JSONDocument.Nodes { document.nodes }
    /// The number of the member's name, or -1 for elements and the root.
    let nameNumbers: [Int32]
    /// The index after the value and everything inside it.
    let ends: [Int32]
    /// Hashes that leave out descriptions, examples and unknown extensions, and the order of members and sets.
    let hashes: [UInt64]
    /// Hashes of all that is said, in which only the order of members does not count.
    let exactHashes: [UInt64]
    /// The objects that hold a `$ref` and the mappings of discriminators, in the order of the text.
    let references: [ReferenceSite]
    /// Whether a `$ref` replaces the keywords beside it, as before OpenAPI 3.1.
    let ignoresReferenceSiblings: Bool

    private let targets: [String: Int32]

    /// An object with a `$ref`, or a discriminator's mapping, once for each of its references.
    struct ReferenceSite {
        let owner: Int32
        let target: Int32
        let text: String
    }

    init(_ document: JSONDocument, names: inout NameTable) {
        self.document = document
        let version = document.root["openapi"]?.string ?? ""
        ignoresReferenceSiblings = version.hasPrefix("3.0")
        var builder = DocumentTreeBuilder(document, names: names)
        _ = builder.visit(name: -1, as: .object)
        names = builder.names
        nameNumbers = builder.nameNumbers
        ends = builder.ends
        hashes = builder.hashes
        exactHashes = builder.exactHashes
        references = builder.references
        targets = builder.targets
    }

    /// Whether two documents say the same in the same order, in whatever layout.
    func isWritten(like other: DocumentTree) -> Bool {
        exactHashes == other.exactHashes && nameNumbers == other.nameNumbers
    }

    // MARK: Structure

    func children(of index: Int) -> Children { Children(tree: self, place: index + 1, end: Int(ends[index])) }

    struct Children: Sequence, IteratorProtocol {
        let tree: DocumentTree
        var place: Int
        let end: Int

        mutating func next() -> Int? {
            guard place < end else { return nil }
            defer { place = Int(tree.ends[place]) }
            return place
        }
    }

    /// The member of a name, if the value is an object that has one.
    func member(_ keyword: KnownName, of index: Int?) -> Int? {
        guard let index else { return nil }
        return member(number: keyword.rawValue, of: index)
    }

    func member(number: Int32, of index: Int) -> Int? {
        var child = index + 1
        let end = Int(ends[index])
        while child < end {
            if nameNumbers[child] == number { return child }
            child = Int(ends[child])
        }
        return nil
    }

    func count(of index: Int) -> Int { nodes[index].count }
    func kind(of index: Int) -> JSONKind { nodes[index].kind }
    func isObject(_ index: Int) -> Bool { nodes[index].kind == .object }
    func name(of index: Int) -> String { nodes[index].name ?? "" }
    func string(_ index: Int?) -> String? { index.flatMap { nodes[$0].string } }
    func isNull(_ index: Int) -> Bool { nodes[index].isNull }

    /// The value as it is written, short enough for a sentence.
    func quotedText(_ index: Int) -> String {
        let text = nodes[index].string ?? nodes[index].text
        return "`" + (text.count > 60 ? String(text.prefix(57)) + "…" : text) + "`"
    }

    func bool(_ index: Int?) -> Bool { index.flatMap { nodes[$0].bool } ?? false }

    /// The strings of an array, or the one string that stands in its place.
    func strings(_ index: Int?) -> [String] {
        guard let index else { return [] }
        if let string = nodes[index].string { return [string] }
        guard nodes[index].kind == .array else { return [] }
        return children(of: index).compactMap { nodes[$0].string }
    }

    /// The references inside a value, as a range of ``references``.
    func referenceRange(in index: Int) -> Range<Int> {
        let start = lowerBound(Int32(index))
        return start..<max(start, lowerBound(ends[index]))
    }

    private func lowerBound(_ owner: Int32) -> Int {
        var low = 0
        var high = references.count
        while low < high {
            let middle = (low + high) / 2
            if references[middle].owner < owner { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: References

    /// What a `$ref` in the value leads to; `nil` if there is none, or if it leads nowhere.
    func target(of index: Int) -> Int? {
        guard nodes[index].kind == .object, let reference = member(.reference, of: index) else { return nil }
        guard let text = nodes[reference].string, let target = targets[text], target >= 0 else { return nil }
        return Int(target)
    }

    /// What a value of a discriminator's mapping leads to.
    func mapped(_ index: Int) -> Int? {
        guard let text = nodes[index].string,
            let target = targets[DocumentTreeBuilder.mappedReference(text, in: document)], target >= 0
        else { return nil }
        return Int(target)
    }

    /// The value at the end of a chain of references.
    func resolved(_ index: Int) -> Int {
        var index = index
        for _ in 0...64 {
            guard let target = target(of: index) else { return index }
            index = target
        }
        return index
    }
}
