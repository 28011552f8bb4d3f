/// Finds keywords by the hashes of their names.
///
/// Hashes have 64 bits and differ in each process, so that equal hashes mean equal names.
struct KeywordNames: Sendable {
    /// An open hash table: hashes, and the keywords at the same places.
    private let hashes: [UInt64]
    private let keywords: [Keyword?]
    private let mask: Int

    init() {
        let size = 1024
        var hashes = [UInt64](repeating: 0, count: size)
        var keywords = [Keyword?](repeating: nil, count: size)
        for keyword in Keyword.allCases {
            let hash = ByteHash.hash(Array(keyword.name.utf8))
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while keywords[place] != nil { place = (place + 1) & (size - 1) }
            hashes[place] = hash
            keywords[place] = keyword
        }
        (self.hashes, self.keywords, mask) = (hashes, keywords, size - 1)
    }

    func keyword(hash: UInt64) -> Keyword? {
        var place = Int(truncatingIfNeeded: hash) & mask
        while let keyword = keywords[place] {
            if hashes[place] == hash { return keyword }
            place = (place &+ 1) & mask
        }
        return nil
    }
}
