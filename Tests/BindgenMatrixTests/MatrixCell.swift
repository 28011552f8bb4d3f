import BindgenDiff

/// Where a cell is in the documents of the matrix.
struct MatrixCell: Sendable {
    let place: String
    /// The pointer of the object that has the keyword.
    let object: String
    /// The pointer of the keyword.
    let keyword: String
    /// The pointer of what is said about the cell, and about nothing else.
    let root: String
    /// A part of the names of the files that are generated for the cell; empty for all files.
    let files: String
    /// Whether clients send or receive what stands here; `nil` for neither.
    let direction: Direction?
    /// The pointers of what the keyword leads to, where more may be said about it.
    var targets = ["/components/schemas/Middle"]

    /// Whether a finding with the pointer is one about the cell.
    func contains(_ pointer: String) -> Bool {
        // What a union or a list lost or got is said of it, and what differs in a target there.
        pointer.isAt(object) || (object.isAt(pointer) && pointer.isAt(root)) || targets.contains(where: pointer.isAt)
    }

    /// Whether a rule is about what is sent or received here.
    func isWatched(by rule: Rule) -> Bool {
        guard let direction else { return true }
        switch rule.area {
        case .parameters, .requestBodies: return direction == .request
        case .responses, .responseHeaders: return direction == .response
        default: return true
        }
    }
}
