import BindingsJSON

/// A document as the comparison walks it: values by their index in the text, names as numbers, a hash of what each
/// value means to a client, and where references lead.
final class DocumentTree {
    let document: JSONDocument
    /// The values, in the order of the text.
    private(set) var nodes: [JSONNode] = []
    /// The number of the member's name, or -1 for elements and the root.
    private(set) var nameNumbers: [Int32] = []
    /// The index after the value and everything inside it.
    private(set) var ends: [Int32] = []
    /// Hashes that leave out descriptions, examples and unknown extensions, and the order of members and sets.
    private(set) var hashes: [UInt64] = []
    /// Hashes of all that is said, in which only the order of members does not count.
    private(set) var exactHashes: [UInt64] = []
    /// The objects that hold a `$ref`, in the order of the text.
    private(set) var references: [ReferenceSite] = []
    /// Whether a `$ref` replaces the keywords beside it, as before OpenAPI 3.1.
    let ignoresReferenceSiblings: Bool

    private var targets: [String: Int32] = [:]

    /// An object with a `$ref`.
    struct ReferenceSite {
        let owner: Int32
        let target: Int32
        let text: String
    }

    init(_ document: JSONDocument, names: inout NameTable) {
        self.document = document
        let version = document.root["openapi"]?.string ?? ""
        ignoresReferenceSiblings = version.hasPrefix("3.0")
        let count = document.count
        nodes.reserveCapacity(count)
        nameNumbers.reserveCapacity(count)
        ends.reserveCapacity(count)
        hashes.reserveCapacity(count)
        exactHashes.reserveCapacity(count)
        _ = visit(document.root, name: -1, as: .object, names: &names)
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

    /// The value at the end of a chain of references.
    func resolved(_ index: Int) -> Int {
        var index = index
        for _ in 0...64 {
            guard let target = target(of: index) else { return index }
            index = target
        }
        return index
    }

    // MARK: Reading

    private func visit(_ node: JSONNode, name: Int32, as role: Role, names: inout NameTable) -> UInt64 {
        let index = nodes.count
        nodes.append(node)
        nameNumbers.append(name)
        ends.append(0)
        hashes.append(0)
        exactHashes.append(0)
        var hash = UInt64(node.kind.rawValue) &+ 1
        var exact = hash
        switch node.kind {
        case .object:
            for (memberName, value) in node.members {
                let number = names.number(memberName)
                let member = nodes.count
                let memberHash = visit(value, name: number, as: role.member(number), names: &names)
                let salt = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
                exact &+= Self.mix(exactHashes[member] ^ salt)
                if role == .object, number == KnownName.reference.rawValue { noteReference(at: index, value) }
                if role == .object, Role.isSilent(number, memberName) { continue }
                hash &+= Self.mix(memberHash ^ salt)
            }
        case .array:
            let isSet = Role.isSet(name)
            let elementRole = role == .names ? Role.object : role
            var place: UInt64 = 0
            var exactPlace: UInt64 = 0
            for element in node.elements {
                let index = nodes.count
                let elementHash = visit(element, name: -1, as: elementRole, names: &names)
                if !isSet { place &+= 1 }
                exactPlace &+= 1
                exact &+= Self.mix(exactHashes[index] &+ exactPlace &* 0xD6E8_FEB8_6659_FD93)
                hash &+= Self.mix(elementHash &+ place &* 0xD6E8_FEB8_6659_FD93)
            }
        case .string, .number, .bool, .null:
            let scalar = Self.hash(node.bytes)
            if role != .silent { hash ^= scalar }
            exact ^= scalar
        }
        ends[index] = Int32(truncatingIfNeeded: nodes.count)
        hash = Self.mix(hash)
        hashes[index] = hash
        exactHashes[index] = Self.mix(exact)
        return hash
    }

    private func noteReference(at owner: Int, _ node: JSONNode) {
        guard let text = node.string else { return }
        let target: Int32
        if let known = targets[text] {
            target = known
        } else {
            target = Self.resolve(text, in: document)
            targets[text] = target
        }
        // Owners are noted when their `$ref` is read, which for nested owners may be out of order.
        let site = ReferenceSite(owner: Int32(truncatingIfNeeded: owner), target: target, text: text)
        if let last = references.last, last.owner > site.owner {
            references.insert(site, at: lowerBound(site.owner))
        } else {
            references.append(site)
        }
    }

    private static func resolve(_ text: String, in document: JSONDocument) -> Int32 {
        guard text.hasPrefix("#") else { return -1 }
        guard let pointer = PercentEncoding.decode(text.dropFirst()), let node = document[pointer: pointer] else {
            return -1
        }
        return Int32(truncatingIfNeeded: node.index)
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
