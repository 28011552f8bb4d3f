/// Sets of code points by property.
enum UnicodeTable {
    static func set(of categories: Set<Unicode.GeneralCategory>) -> CodePointSet {
        CodePointSet(categoryRuns.filter { categories.contains($0.category) }.map(\.range))
    }

    static func set(of property: UnicodeBinaryProperty) -> CodePointSet {
        var ranges: [ClosedRange<UInt32>] = []
        func add(_ range: ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(range.lowerBound), property.isMember(scalar.properties) else { return }
            ranges.append(range)
        }
        for plane in UInt32(0)...16 {
            let first = plane << 16
            // Planes 4 to 13 are empty, planes 15 and 16 private, and plane 14 is empty after its start: all code points
            // are alike there but the last two.
            let mixed: UInt32 = plane < 4 ? 0x10000 : plane == 14 ? 0x1000 : 0
            for value in first..<first + mixed { add(value...value) }
            guard mixed < 0xFFFE else { continue }
            add(first + mixed...first + 0xFFFD)
            for value in first + 0xFFFE...first + 0xFFFF { add(value...value) }
        }
        return CodePointSet(ranges)
    }

    /// The whole code space as runs of one category.
    static let categoryRuns: [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] = {
        var runs: [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] = []
        let text = UnsafeBufferPointer(
            start: UnicodeCategoryTable.runs.utf8Start,
            count: UnicodeCategoryTable.runs.utf8CodeUnitCount
        )
        var (index, start) = (0, UInt32(0))
        while index < text.count {
            let isUpper = text[index] <= UInt8(ascii: "Z")
            let letter = Int(text[index]) - Int(UInt8(ascii: isUpper ? "A" : "a")) + (isUpper ? 0 : 26)
            index += 1
            var length: UInt32 = 0
            while index < text.count, text[index] <= UInt8(ascii: "9") {
                length = length * 10 + UInt32(text[index] - UInt8(ascii: "0"))
                index += 1
            }
            let end = start + max(1, length)
            runs.append((start...(end - 1), UnicodeCategoryTable.categories[letter]))
            start = end
        }
        return runs
    }()
}
