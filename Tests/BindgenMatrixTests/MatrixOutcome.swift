import BindgenDiff
import BindgenOpenAPI

/// What became of a cell: a keyword, a place, a version and a change.
struct MatrixOutcome: Sendable {
    /// The row of the tables.
    let row: String
    let place: String
    let version: SpecificationVersion
    let change: MatrixChange
    /// What generation makes of it, as the tables write it; `.` for nothing and `!` for too many warnings.
    let generation: Character
    /// How much the change of the document matters, as the tables write it; `.` for nothing and `!` for a finding of a
    /// rule about another part of the interface.
    let level: Character
    /// What was said, for whoever looks for the reason of a difference.
    let details: String

    /// Which cell it is.
    var name: String { "\(version.name) \(row) at \(place), \(change.rawValue)" }

    /// - Parameters:
    ///   - documents: The documents before and after the change.
    ///   - cell: Where the cell is in them.
    ///   - presence: Whether the keyword says something before and after.
    ///   - changes: The changes from the one to the other.
    init(
        row: String,
        version: SpecificationVersion,
        change: MatrixChange,
        in documents: (before: MatrixDocument, after: MatrixDocument),
        at cell: MatrixCell,
        presence: (before: Bool, after: Bool),
        changes: [Change]
    ) {
        (self.row, self.version, self.change, place) = (row, version, change, cell.place)
        let sides = [(documents.before, presence.before), (documents.after, presence.after)]
        let swift = sides.map { $0.0.swift.text(of: cell.files) }
        let warnings = sides.map { $0.0.warnings(at: cell.keyword) }
        let isWarned = warnings.contains { !$0.isEmpty }
        if isWarned, !zip(sides, warnings).allSatisfy({ $1.count == ($0.1 ? 1 : 0) }) {
            generation = "!"
        } else if swift[0] != swift[1] {
            generation = isWarned ? "B" : "Y"
        } else if isWarned {
            generation = "W"
        } else {
            generation = sides.allSatisfy { $0.0.coversWithNote(cell) } ? "N" : "."
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

/// Where a cell is in the documents of the matrix.
struct MatrixCell: Sendable {
    let place: String
    /// The pointer of the object that has the keyword.
    let object: String
    /// The pointer of the keyword.
    let keyword: String
    /// The pointer of what the cell has for itself.
    let root: String
    /// A part of the names of the files that are generated for the cell; empty for all files.
    let files: String
    /// The area of the rules that watch the place; `nil` for any.
    let area: String?

    /// Whether a finding with the pointer is one about the cell.
    func contains(_ pointer: String) -> Bool {
        // What a union or a list lost or got is said of it, and what differs in a target there.
        pointer.isAt(object) || (object.isAt(pointer) && pointer.isAt(root)) || pointer.isAt("/components/schemas/Middle")
    }

    /// Whether a rule is about the place, in the direction of what is sent or received there.
    func isWatched(by rule: Rule) -> Bool {
        rule == .document(.keywordChanged) || rule.area == .lifecycle || area == nil || rule.area.rawValue == area
    }
}

extension MatrixDocument {
    /// Whether something that holds the keyword has a diagnostic that speaks for all that it holds.
    fileprivate func coversWithNote(_ cell: MatrixCell) -> Bool {
        diagnostics.contains { diagnostic in
            guard diagnostic.severity != .error, let pointer = diagnostic.pointer else { return false }
            return cell.keyword.isAt(pointer) && pointer.isAt(cell.root)
        }
    }
}
