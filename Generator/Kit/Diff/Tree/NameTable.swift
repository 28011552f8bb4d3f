/// Numbers for member names, the same in both documents of a comparison.
struct NameTable {
    private var numbers: [String: Int32] = [:]
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
}
