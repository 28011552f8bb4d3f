/// Sets of code points by script (ECMA-262, table 70).
enum UnicodeScript {
    /// The characters of a script.
    ///
    /// - Parameters:
    ///   - name: The long or short name, case included.
    ///   - hasExtensions: Whether characters that several scripts use belong to each of them (Script_Extensions).
    /// - Returns: `nil` if Unicode has no script of that name.
    static func set(named name: String, withExtensions hasExtensions: Bool) -> CodePointSet? {
        if ["Unknown", "Zzzz"].contains(name) {
            return CodePointSet(entries.flatMap { ranges($0.own) }).complement(upTo: CodePointSet.maximum)
        }
        guard let entry = entries.first(where: { $0.names.contains(name) }) else { return nil }
        let own = CodePointSet(ranges(entry.own))
        guard hasExtensions else { return own }
        if ["Common", "Inherited"].contains(entry.names[0]) {
            // A character that several scripts use belongs to those, and no longer to all.
            let shared = entries.flatMap { ranges($0.more) }
            let others = own.complement(upTo: CodePointSet.maximum).ranges + shared
            return CodePointSet(others).complement(upTo: CodePointSet.maximum)
        }
        return CodePointSet(own.ranges + ranges(entry.more))
    }

    /// The characters with the property Extended_Pictographic.
    static let pictographs = CodePointSet(ranges(text(UnicodeScriptTable.pictographs)[...]))

    /// A script of the table: its names, the long one first, and the texts of its ranges.
    private struct Entry {
        var names: [String]
        var own: Substring
        var more: Substring
    }

    private static let entries: [Entry] = text(UnicodeScriptTable.scripts).split(separator: "\n").map { line in
        let parts = line.split(separator: ":")
        return Entry(
            names: parts[0].split(separator: " ").map(String.init),
            own: parts.count > 1 ? parts[1] : "",
            more: parts.count > 2 ? parts[2] : ""
        )
    }

    private static func text(_ literal: StaticString) -> String { literal.description }

    private static func ranges(_ text: Substring) -> [ClosedRange<UInt32>] {
        let numbers = text.split(separator: " ").compactMap { UInt32($0) }
        var ranges: [ClosedRange<UInt32>] = []
        var position: UInt32 = 0
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            let start = position + numbers[index]
            position = start + numbers[index + 1]
            ranges.append(start...(position - 1))
        }
        return ranges
    }
}
