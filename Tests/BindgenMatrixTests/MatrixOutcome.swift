import BindgenDiff
import BindgenOpenAPI

/// What became of a cell: a keyword, a place, a version and a change.
struct MatrixOutcome: Sendable {
    /// The row of the tables.
    let row: String
    let place: String
    let version: SpecificationVersion
    let change: MatrixChange
    /// What generation makes of it, as the tables write it; `.` for nothing, and `!` where the warnings are not those of
    /// a keyword that is there or not.
    let generation: Character
    /// How much the change of the document matters, as the tables write it; `.` for nothing and `!` for a finding about
    /// the other direction.
    let level: Character
    /// What was said, for whoever looks for the reason of a difference.
    let details: String

    /// Which cell it is.
    var name: String { "\(version.name) \(row) at \(place), \(change.rawValue)" }

    /// - Parameters:
    ///   - row: The row of the tables.
    ///   - version: The version of the documents.
    ///   - change: What happens to the keyword.
    ///   - documents: The documents before and after the change, and whether the keyword says something in them.
    ///   - cell: Where the cell is in them.
    ///   - changes: The changes from the one to the other.
    init(
        row: String,
        version: SpecificationVersion,
        change: MatrixChange,
        in documents: [(document: MatrixDocument, isPresent: Bool)],
        at cell: MatrixCell,
        changes: [Change]
    ) {
        (self.row, self.version, self.change, place) = (row, version, change, cell.place)
        let swift = documents.map { $0.document.swift.text(of: cell.files) }
        let warnings = documents.map { $0.document.warnings(at: cell.keyword) }
        let isWarned = warnings.contains { !$0.isEmpty }
        let expresses = swift.first != swift.last
        let fits = zip(documents, warnings).allSatisfy { document, warnings in
            // Of two values, one can be expressed and the other not.
            warnings.count == (document.isPresent ? 1 : 0) || (document.isPresent && expresses && warnings.isEmpty)
        }
        if isWarned {
            generation = fits ? expresses ? "B" : "W" : "!"
        } else if expresses {
            generation = "Y"
        } else {
            let notes = documents.map { $0.document.speaks(ofWhatHolds: cell) }
            let isNoted = zip(documents, notes).allSatisfy { !$0.isPresent || $1 }
            generation = isNoted || notes.first != notes.last ? "N" : "."
        }
        let found = changes.filter { change in
            [change.base, change.revision].contains { $0?.pointer.map(cell.contains) == true }
        }
        let worst = found.filter { $0.level == found.map(\.level).max() }
        switch worst.first?.level {
        case nil: level = "."
        case _ where !worst.contains { cell.isWatched(by: $0.rule) }: level = "!"
        case .error: level = "E"
        case .warning: level = "W"
        case .info: level = "I"
        }
        details = (found.map { "\($0.level) \($0.id)" } + warnings.joined().map(\.message)).joined(separator: "; ")
    }
}

extension MatrixDocument {
    /// Whether something that holds the keyword, or that it leads to, has a diagnostic that speaks for it as well.
    fileprivate func speaks(ofWhatHolds cell: MatrixCell) -> Bool {
        diagnostics.contains { diagnostic in
            guard let pointer = diagnostic.pointer, diagnostic.code != "unreached-schema" else { return false }
            return (cell.keyword.isAt(pointer) && pointer.isAt(cell.root)) || cell.targets.contains(where: pointer.isAt)
        }
    }
}
