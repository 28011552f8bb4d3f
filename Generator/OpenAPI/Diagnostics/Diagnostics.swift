package import BindingsJSON

/// Diagnostics in the order in which they were found.
package struct Diagnostics: Sendable, Hashable {
    private var all: [Diagnostic]

    /// Whether one of them is an error.
    package private(set) var hasErrors: Bool

    /// Makes an empty list.
    package init() {
        all = []
        hasErrors = false
    }

    /// Makes a list of diagnostics.
    package init(_ diagnostics: some Sequence<Diagnostic>) {
        self.init()
        append(contentsOf: diagnostics)
    }

    /// Adds a diagnostic.
    package mutating func append(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
        hasErrors = hasErrors || diagnostic.severity == .error
    }

    /// Adds diagnostics.
    package mutating func append(contentsOf diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            append(diagnostic)
        }
    }

    /// Adds an error about a value of a document.
    package mutating func error(_ code: DiagnosticCode, _ message: String, at node: JSONNode) {
        append(Diagnostic(.error, code, message, at: Place(node)))
    }

    /// Adds a warning about a value of a document.
    package mutating func warning(_ code: DiagnosticCode, _ message: String, at node: JSONNode) {
        append(Diagnostic(.warning, code, message, at: Place(node)))
    }

    /// Adds a note about a value of a document.
    package mutating func note(_ code: DiagnosticCode, _ message: String, at node: JSONNode) {
        append(Diagnostic(.note, code, message, at: Place(node)))
    }

    /// The diagnostics of one severity.
    package func of(_ severity: Diagnostic.Severity) -> [Diagnostic] {
        all.filter { $0.severity == severity }
    }

    /// The diagnostics by file, line and column, those without a place first, and each only once.
    package func sorted() -> Diagnostics {
        var seen = Set<Diagnostic>()
        let unique = all.filter { seen.insert($0).inserted }
        let order = unique.indices.sorted { left, right in
            switch (unique[left].place, unique[right].place) {
            case (let one?, let other?): one == other || !(one < other || other < one) ? left < right : one < other
            case (nil, _?): true
            case (_?, nil): false
            case (nil, nil): left < right
            }
        }
        return Diagnostics(order.map { unique[$0] })
    }
}

extension Diagnostics: RandomAccessCollection {
    /// The position of the first diagnostic.
    package var startIndex: Int { all.startIndex }

    /// The position after the last diagnostic.
    package var endIndex: Int { all.endIndex }

    /// The diagnostic at a position.
    package subscript(position: Int) -> Diagnostic { all[position] }
}
