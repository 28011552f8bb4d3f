/// What the tables expect of a row at a place: one letter for all changes, or one for each in the order of
/// ``MatrixChange``; of objects other than schemas, which have no stricter values, one each for added, removed and
/// changed.
struct MatrixCodes: Sendable {
    private let letters: [Character]

    init(_ text: String) { letters = Array(text) }

    /// What is expected of a change; `nil` if nothing is said.
    subscript(change: MatrixChange) -> Character? {
        if letters.count == 1 { return letters[0] }
        let changes = letters.count == 3 ? [.added, .removed, .changed] : MatrixChange.allCases
        guard letters.count == changes.count else { return nil }
        return changes.firstIndex(of: change).map { letters[$0] }
    }

    /// The letter of cells that do not exist, as the rest of the schema rules them out.
    static let none: Character = "-"
}
