import BindingsJSON

/// Numbers for member names, the same in both documents of a comparison.
struct NameTable {
    private var numbers: [String: Int32] = [:]
    /// The numbers by the hash of the names' bytes, to be checked.
    private var numbersByHash: [UInt64: Int32] = [:]
    private(set) var names: [String] = []

    init() {
        for keyword in KnownName.allCases {
            numbers[keyword.name] = keyword.rawValue
            names.append(keyword.name)
        }
    }

    /// The number of a name.
    mutating func number(_ name: String) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(clamping: names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    /// The number of the name of the member whose value a node is.
    mutating func number(ofMember node: JSONNode) -> Int32 {
        guard let bytes = node.plainName else { return number(node.name ?? "") }
        let hash = ByteHash.hash(bytes)
        if let number = numbersByHash[hash], names[Int(number)].utf8.elementsEqual(bytes) { return number }
        let number = number(String(decoding: bytes, as: UTF8.self))
        numbersByHash[hash] = number
        return number
    }
}
