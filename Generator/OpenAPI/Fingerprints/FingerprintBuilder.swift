import BindingsJSON

/// Hashes the values of a document in one walk.
struct FingerprintBuilder {
    private let document: JSONDocument
    private let names = Vocabulary.names
    private let table = FingerprintMember.table
    private let entries = FingerprintMember.entries
    private let keywordCount = Keyword.allCases.count
    /// Whether the members beside the `$ref` of a schema do not count.
    private let ignoresSiblings: Bool

    private(set) var meanings: [UInt64] = []
    private(set) var contents: [UInt64] = []
    private(set) var order: UInt64 = 0

    init(_ document: JSONDocument) {
        self.document = document
        ignoresSiblings = document.root[.openapi]?.string?.hasPrefix("3.0") ?? false
        meanings.reserveCapacity(document.count)
        contents.reserveCapacity(document.count)
    }

    mutating func run() { visit(as: FingerprintRole(form: .object, kind: .document)) }

    /// Hashes the next value of the document in the order of the text, with all that it holds.
    private mutating func visit(as role: FingerprintRole) {
        let index = meanings.count
        let (kind, count) = document.shape(at: index)
        meanings.append(0)
        contents.append(0)
        var meaning = UInt64(kind.rawValue) &+ 1
        var content = meaning
        switch kind {
        case .object:
            if role.form == .object {
                visitObject(count, of: role.kind, &meaning, &content)
            } else {
                visitMembers(count, as: role, &meaning, &content)
            }
        case .array:
            let element = role.element
            var place: UInt64 = 0
            for _ in 0..<count {
                let child = meanings.count
                visit(as: element)
                place &+= 0xD6E8_FEB8_6659_FD93
                meaning &+= ByteHash.mix(meanings[child] &+ (role.isSet ? 0 : place))
                content &+= ByteHash.mix(contents[child] &+ place)
            }
        case .string, .number, .bool, .null:
            let (hash, isPlain) = document.withBytes(at: index) { bytes in
                (ByteHash.hash(bytes), Self.isPlain(kind, bytes))
            }
            content ^= hash
            if role.form != .silent { meaning ^= isPlain ? hash : Self.value(of: document.nodes[index]) }
        }
        meanings[index] = ByteHash.mix(meaning)
        contents[index] = ByteHash.mix(content)
    }

    /// Hashes the members of an object of the specification.
    private mutating func visitObject(
        _ count: Int,
        of kind: ObjectKind,
        _ meaning: inout UInt64,
        _ content: inout UInt64
    ) {
        let isReplaced = kind.mayBeReference || (kind == .schema && ignoresSiblings)
        let start = meaning
        var reference: UInt64?
        for _ in 0..<count {
            let child = meanings.count
            let name = ByteHash.name(ofMember: child, in: document)
            let keyword = names.keyword(hash: name)
            let isReference = isReplaced && keyword == .reference
            let member = isReference ? .reference : member(child, keyword, of: kind)
            order = ByteHash.mix(order ^ name)
            visit(as: member.role)
            content &+= ByteHash.mix(contents[child] ^ name)
            if member.isSilent || (!member.admitsNull && document.shape(at: child).kind == .null) { continue }
            let hash = ByteHash.mix(meanings[child] ^ name)
            if isReference { reference = hash }
            meaning &+= hash
        }
        if let reference { meaning = start &+ reference }
    }

    private func member(_ index: Int, _ keyword: Keyword?, of kind: ObjectKind) -> FingerprintMember {
        if let keyword, let member = table[Int(kind.rawValue) * keywordCount + Int(keyword.rawValue)] { return member }
        return kind.isExtensible && document.nodes[index].isExtension ? .unknownExtension : entries[Int(kind.rawValue)]
    }

    /// Hashes the members of an object whose names are the author's.
    private mutating func visitMembers(
        _ count: Int,
        as role: FingerprintRole,
        _ meaning: inout UInt64,
        _ content: inout UInt64
    ) {
        let inner = role.form == .map ? role.value : role
        for _ in 0..<count {
            let child = meanings.count
            let name = ByteHash.name(ofMember: child, in: document)
            order = ByteHash.mix(order ^ name)
            visit(as: inner)
            content &+= ByteHash.mix(contents[child] ^ name)
            meaning &+= ByteHash.mix(meanings[child] ^ name)
        }
    }

    // MARK: Scalars

    /// Whether a value is written as all equal values are that are written without need for more.
    private static func isPlain(_ kind: JSONKind, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch kind {
        case .string: !bytes.contains(UInt8(ascii: "\\"))
        case .number:
            bytes.count < 18
                && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        default: true
        }
    }

    /// The hash of a string or number as it would be written plainly.
    private static func value(of node: JSONNode) -> UInt64 {
        if let string = node.string {
            let quote = [UInt8(ascii: "\"")]
            return ByteHash.hash(quote + Array(string.utf8) + quote)
        }
        guard let number = node.number else { return 0 }
        if let integer = number.int64 { return ByteHash.hash(Array(String(integer).utf8)) }
        return UInt64(bitPattern: Int64(number.hashValue))
    }
}
