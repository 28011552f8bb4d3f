/// A difference between what a table expects and what the tool does that an issue is about.
///
/// Each holds for all cells that it names: one that differs otherwise, or no longer, fails.
struct KnownDifference: Sendable {
    /// Which table the difference is from.
    enum Table: String, Sendable, CaseIterable {
        case generation, diff
    }

    let table: Table
    private let row: String
    private let places: [String]
    private let changes: [String]
    /// What the tool does.
    let found: Character
    /// The issue, and what is missing.
    let reason: String
    /// The difference as it is written down.
    let text: String

    init(_ line: Substring) throws {
        let words = line.split(separator: " ", maxSplits: 5).map(String.init)
        guard words.count == 6, let table = Table(rawValue: words[0]), let found = words[4].first else {
            throw MatrixError.invalid("the known difference \(line)")
        }
        (self.table, row, self.found, reason, text) = (table, words[1], found, words[5], String(line))
        places = words[2].split(separator: ",").map(String.init)
        changes = words[3].split(separator: ",").map(String.init)
    }

    static func all() throws -> [KnownDifference] {
        try MatrixFiles.text("known-differences.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }.map(
            Self.init
        )
    }

    /// Whether the difference is one of a cell.
    func isOne(of outcome: MatrixOutcome) -> Bool {
        Self.matches(row, outcome.row) && places.contains { Self.matches($0, outcome.place) }
            && changes.contains { Self.matches($0, outcome.change.rawValue) }
    }

    /// Whether a name is the one that a pattern names; a star at its end stands for whatever follows.
    private static func matches(_ pattern: String, _ name: String) -> Bool {
        let name = name.replacing(" ", with: "-")
        return pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : pattern == name
    }
}
