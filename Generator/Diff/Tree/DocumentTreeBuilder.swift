import BindgenSwift
import BindgenOpenAPI
import BindingsJSON

/// Reads a document into the arrays of a ``DocumentTree``.
struct DocumentTreeBuilder {
    typealias Role = DocumentTree.Role
    typealias ReferenceSite = DocumentTree.ReferenceSite

    private let document: JSONDocument
    var names: NameTable
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
        nameNumbers.reserveCapacity(count)
        ends.reserveCapacity(count)
        hashes.reserveCapacity(count)
        exactHashes.reserveCapacity(count)
    }

    /// Reads the next value of the document, in the order of the text, with all that it holds.
    ///
    /// - Returns: Its hash.
    mutating func visit(name: Int32, as role: Role) -> UInt64 {
        let index = ends.count
        let node = document.nodes[index]
        nameNumbers.append(name)
        ends.append(0)
        hashes.append(0)
        exactHashes.append(0)
        var hash = UInt64(node.kind.rawValue) &+ 1
        var exact = hash
        switch node.kind {
        case .object:
            let isMapping = role == .data && name == KnownName.mapping.rawValue
            for _ in 0..<node.count {
                let member = ends.count
                let number = names.number(ofMember: document.nodes[member])
                let memberHash = visit(name: number, as: role.member(number))
                let salt = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
                exact &+= ByteHash.mix(exactHashes[member] ^ salt)
                if isMapping || (role == .object && number == KnownName.reference.rawValue) {
                    noteReference(at: index, document.nodes[member], isMapping: isMapping)
                }
                if role == .object, Role.isSilent(number, names.names[Int(number)]) { continue }
                hash &+= ByteHash.mix(memberHash ^ salt)
            }
        case .array:
            let isSet = Role.isSet(name)
            let elementRole = role == .names ? Role.object : role
            var place: UInt64 = 0
            var exactPlace: UInt64 = 0
            for _ in 0..<node.count {
                let element = ends.count
                let elementHash = visit(name: -1, as: elementRole)
                if !isSet { place &+= 1 }
                exactPlace &+= 1
                exact &+= ByteHash.mix(exactHashes[element] &+ exactPlace &* 0xD6E8_FEB8_6659_FD93)
                hash &+= ByteHash.mix(elementHash &+ place &* 0xD6E8_FEB8_6659_FD93)
            }
        case .string, .number, .bool, .null:
            let scalar = ByteHash.hash(node.bytes)
            if role != .silent { hash ^= scalar }
            exact ^= scalar
        }
        ends[index] = Int32(truncatingIfNeeded: ends.count)
        hash = ByteHash.mix(hash)
        hashes[index] = hash
        exactHashes[index] = ByteHash.mix(exact)
        return hash
    }

    private mutating func noteReference(at owner: Int, _ node: JSONNode, isMapping: Bool) {
        guard var text = node.string else { return }
        if isMapping { text = Self.mappedReference(text, in: document) }
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

    /// A value of a discriminator's mapping as a reference: the name of a component schema may stand for one.
    static func mappedReference(_ text: String, in document: JSONDocument) -> String {
        guard document.root["components"]?["schemas"]?[text] != nil else { return text }
        return "#/components/schemas/" + text.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    private static func resolve(_ text: String, in document: JSONDocument) -> Int32 {
        guard text.hasPrefix("#") else { return -1 }
        guard let pointer = PercentEncoding.decode(text.dropFirst()), let node = document[pointer: pointer] else {
            return -1
        }
        return Int32(truncatingIfNeeded: node.index)
    }
}
