/// What the tables expect of a row at a place: one letter for all changes, or one for each in the order of
/// ``MatrixChange``.
struct MatrixCodes: Sendable {
    private let letters: [Character]

    init(_ text: String) { letters = Array(text) }

    /// What is expected of a change; `nil` if nothing is said.
    subscript(change: MatrixChange) -> Character? {
        guard letters.count == MatrixChange.allCases.count, let place = MatrixChange.allCases.firstIndex(of: change)
        else { return letters.count == 1 ? letters[0] : nil }
        return letters[place]
    }

    /// The letter of cells that do not exist, as the rest of the schema rules them out.
    static let none: Character = "-"
}
