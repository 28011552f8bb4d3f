/// How many cells there are of each kind, and what is wrong with the others.
struct MatrixTally: Sendable {
    private(set) var cells = 0
    private(set) var counts: [KnownDifference.Table: [Character: Int]] = [:]
    /// The cells that differ in a known way, by the lines that know it.
    private(set) var known: [String: Int] = [:]
    /// What is wrong.
    private(set) var problems: [String] = []

    private let expectations: MatrixExpectations

    init(_ expectations: MatrixExpectations) { self.expectations = expectations }

    /// Compares a cell with what is expected of it.
    mutating func add(_ outcome: MatrixOutcome) {
        let letters = KnownDifference.Table.allCases.map { expectations.letter(for: outcome, in: $0) }
        if letters.contains(where: { $0 != MatrixCodes.none }) { cells += 1 }
        for (table, letter) in zip(KnownDifference.Table.allCases, letters) {
            guard let letter else {
                let isSchema = expectations.schemaRows.contains(outcome.row)
                let file = isSchema ? "schema-\(table).txt" : "objects.json"
                problems.append("\(outcome.name): nothing is expected of \(table): edit \(file)")
                continue
            }
            guard letter != MatrixCodes.none else { continue }
            counts[table, default: [:]][letter, default: 0] += 1
            check(outcome, table, letter)
        }
    }

    private mutating func check(_ outcome: MatrixOutcome, _ table: KnownDifference.Table, _ letter: Character) {
        let found = table == .generation ? outcome.generation : outcome.level
        let isRight: Bool
        if let reason = SilenceReason(rawValue: letter) {
            if !reason.holds(for: expectations.definition(for: outcome), at: outcome.place, in: table) {
                problems.append("\(outcome.name): \(table): only annotations may be silent because of \(reason)")
            }
            isRight = found == "." || found == "N"
        } else {
            isRight = found == letter
        }
        let known = expectations.differences.filter { $0.table == table && $0.isOne(of: outcome) }
        switch (isRight, known.first) {
        case (true, nil): break
        case (true, let difference?): problems.append("\(outcome.name): is right now: remove `\(difference.text)`")
        case (false, let difference?) where difference.found == found: self.known[difference.text, default: 0] += 1
        case (false, _):
            problems.append("\(outcome.name): \(table) is \(found), expected \(letter); \(outcome.details)")
        }
    }

    /// The counts in words.
    var summary: String {
        let reasons = SilenceReason.allCases
        func count(_ table: KnownDifference.Table, _ letters: String) -> Int {
            letters.reduce(0) { $0 + (counts[table]?[$1] ?? 0) }
        }
        func silence(_ table: KnownDifference.Table) -> String {
            reasons.filter { count(table, String($0.rawValue)) > 0 }
                .map { "\($0) \(count(table, String($0.rawValue)))" }.joined(separator: ", ")
        }
        let all = String(reasons.map(\.rawValue))
        return """
            \(cells) cells
            generation: \(count(.generation, "YB")) expressed (\(count(.generation, "B")) of them with a warning), \
            \(count(.generation, "WN")) warned (\(count(.generation, "N")) of them where it stands), \
            \(count(.generation, all)) silent: \(silence(.generation))
            diff: \(count(.diff, "EWI")) found (\(count(.diff, "E")) errors, \(count(.diff, "W")) warnings, \
            \(count(.diff, "I")) infos), \(count(.diff, all)) silent: \(silence(.diff))
            \(known.values.reduce(0, +)) known differences: \
            \(known.sorted { $0.key < $1.key }.map { "\n  \($0.value): \($0.key)" }.joined())
            """
    }
}
