/// Makes the table of a document's values in one pass of a reader.
struct JSONTapeBuilder: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var reader: JSONReader
    private(set) var entries: [JSONDocument.Entry] = []
    private(set) var hashes: [JSONDocument.HashedName] = []
    private var open: [Int] = []

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        reader = JSONReader(unsafeBytes: bytes, options: JSONOptions(allowsLoneSurrogates: false))
        // Documents have some twenty bytes a value.
        entries.reserveCapacity(bytes.count / 20 + 1)
    }

    mutating func build() throws(JSONError) {
        try add(JSONDocument.Entry(kind: .null, start: 0, parent: 0, nameStart: 0))
        while let container = open.last {
            if entries[container].kind == .object {
                try addMember(of: container)
            } else if try reader.nextElement() {
                let index = entries[container].count
                entries[container].count += 1
                try add(JSONDocument.Entry(kind: .null, start: 0, parent: UInt32(container), nameStart: index))
            } else {
                close(container)
            }
        }
        try reader.finish()
    }

    private mutating func addMember(of object: Int) throws(JSONError) {
        guard try reader.beginName() else {
            try checkNames(of: object)
            close(object)
            return
        }
        let nameStart = reader.offset + 1
        let (name, hasEscapes) = try reader.rawString()
        try reader.endName()
        entries[object].count += 1
        var entry = JSONDocument.Entry(kind: .null, start: 0, parent: UInt32(object), nameStart: UInt32(nameStart))
        entry.nameLength = UInt32(name.count)
        entry.nameHasEscapes = hasEscapes
        entry.isMember = true
        try add(entry)
    }

    /// Reads a value, or the start of one that holds others.
    private mutating func add(_ entry: consuming JSONDocument.Entry) throws(JSONError) {
        entry.kind = try reader.peekKind()
        let start = reader.offset
        entry.start = UInt32(start)
        entry.next = UInt32(entries.count + 1)
        switch entry.kind {
        case .object:
            try reader.beginObject()
            open.append(entries.count)
        case .array:
            try reader.beginArray()
            open.append(entries.count)
        case .string: entry.hasEscapes = try reader.rawString().hasEscapes
        case .number: _ = try reader.rawNumber()
        case .bool: _ = try reader.bool()
        case .null: try reader.null()
        }
        entry.length = UInt32(reader.offset - start)
        entries.append(entry)
    }

    private mutating func close(_ container: Int) {
        entries[container].length = UInt32(reader.offset) - entries[container].start
        entries[container].next = UInt32(entries.count)
        open.removeLast()
    }

    // MARK: Names

    /// Checks that no two members of an object have one name; few are compared, many are hashed and sorted.
    private mutating func checkNames(of object: Int) throws(JSONError) {
        let count = Int(entries[object].count)
        guard count > 1 else { return }
        if count < JSONDocument.hashedCount {
            var second = object + 1
            for _ in 0..<count {
                var first = object + 1
                while first < second {
                    if isSameName(first, second) { throw duplicate(first, second) }
                    first = Int(entries[first].next)
                }
                second = Int(entries[second].next)
            }
            return
        }
        let firstHash = hashes.count
        entries[object].firstHash = UInt32(firstHash)
        var member = object + 1
        for _ in 0..<count {
            hashes.append(JSONDocument.HashedName(hash: hash(ofNameOf: member), entry: UInt32(member)))
            member = Int(entries[member].next)
        }
        hashes[firstHash...].sort { ($0.hash, $0.entry) < ($1.hash, $1.entry) }
        var repeated: (first: Int, second: Int)?
        for place in firstHash..<hashes.count - 1 where hashes[place].hash == hashes[place + 1].hash {
            let (first, second) = (Int(hashes[place].entry), Int(hashes[place + 1].entry))
            if isSameName(first, second), second < repeated?.second ?? .max { repeated = (first, second) }
        }
        if let repeated { throw duplicate(repeated.first, repeated.second) }
    }

    private func isSameName(_ first: Int, _ second: Int) -> Bool {
        let (left, right) = (entries[first], entries[second])
        if !left.nameHasEscapes, !right.nameHasEscapes {
            guard left.nameLength == right.nameLength else { return false }
            return rawName(of: first).elementsEqual(rawName(of: second))
        }
        return JSONName.isSame(name(of: first), name(of: second))
    }

    private func hash(ofNameOf member: Int) -> Int {
        guard entries[member].nameHasEscapes else { return JSONDocument.hash(rawName(of: member)) }
        var name = name(of: member)
        return name.withUTF8 { JSONDocument.hash($0) }
    }

    private func name(of member: Int) -> String {
        JSONDocument.text(rawName(of: member), hasEscapes: entries[member].nameHasEscapes)
    }

    private func rawName(of member: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(entries[member].nameStart)
        return UnsafeBufferPointer(rebasing: bytes[start..<start + Int(entries[member].nameLength)])
    }

    private func duplicate(_ first: Int, _ second: Int) -> JSONError {
        let name = name(of: second)
        let place = JSONError.lineAndColumn(of: Int(entries[first].nameStart) - 1, in: bytes)
        return JSONError(
            .duplicateMember,
            "member \(JSONWriter.quoted(name)) is repeated; the first is at \(place.line):\(place.column)",
            at: Int(entries[second].nameStart) - 1,
            member: name
        )
    }
}
