import BindingsJSON

/// Reads a document into the arrays of a ``DocumentTree``.
struct DocumentTreeBuilder {
    typealias Role = DocumentTree.Role
    typealias ReferenceSite = DocumentTree.ReferenceSite

    private let document: JSONDocument
    var names: NameTable
    private(set) var nodes: [JSONNode] = []
    private(set) var nameNumbers: [Int32] = []
    private(set) var ends: [Int32] = []
    private(set) var hashes: [UInt64] = []
    private(set) var exactHashes: [UInt64] = []
    private(set) var references: [ReferenceSite] = []
    /// What references lead to by their text; -1 for nothing.
    private(set) var targets: [String: Int32] = [:]

    init(_ document: JSONDocument, names: NameTable) {
        self.document = document
        self.names = names
        let count = document.count
        nodes.reserveCapacity(count)
        nameNumbers.reserveCapacity(count)
        ends.reserveCapacity(count)
        hashes.reserveCapacity(count)
        exactHashes.reserveCapacity(count)
    }

    mutating func visit(_ node: JSONNode, name: Int32, as role: Role) -> UInt64 {
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
                let memberHash = visit(value, name: number, as: role.member(number))
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
                let elementHash = visit(element, name: -1, as: elementRole)
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

    private mutating func noteReference(at owner: Int, _ node: JSONNode) {
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
            references.insert(site, at: place(of: site.owner))
        } else {
            references.append(site)
        }
    }

    /// Where an owner belongs among those that are noted.
    private func place(of owner: Int32) -> Int {
        var low = 0
        var high = references.count
        while low < high {
            let middle = (low + high) / 2
            if references[middle].owner < owner { low = middle + 1 } else { high = middle }
        }
        return low
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
