public import BindingsJSON

/// Diagnostics in the order in which they were found.
public struct Diagnostics: Sendable, Hashable {
    private var all: [Diagnostic]

    /// Whether one of them is an error.
    public private(set) var hasErrors: Bool

    /// Makes an empty list.
    public init() {
        all = []
        hasErrors = false
    }

    /// Makes a list of diagnostics.
    public init(_ diagnostics: some Sequence<Diagnostic>) {
        self.init()
        append(contentsOf: diagnostics)
    }

    /// Adds a diagnostic.
    public mutating func append(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
        hasErrors = hasErrors || diagnostic.severity == .error
    }

    /// Adds diagnostics.
    public mutating func append(contentsOf diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            append(diagnostic)
        }
    }

    /// Adds an error about a value of a document.
    public mutating func error(_ code: DiagnosticCode, _ message: String, at node: JSONNode) {
        append(Diagnostic(.error, code, message, at: Place(node)))
    }

    /// Adds a warning about a value of a document.
    public mutating func warning(_ code: DiagnosticCode, _ message: String, at node: JSONNode) {
        append(Diagnostic(.warning, code, message, at: Place(node)))
    }

    /// Adds a note about a value of a document.
    public mutating func note(_ code: DiagnosticCode, _ message: String, at node: JSONNode) {
        append(Diagnostic(.note, code, message, at: Place(node)))
    }

    /// The diagnostics of one severity.
    public func of(_ severity: Diagnostic.Severity) -> [Diagnostic] {
        all.filter { $0.severity == severity }
    }

    /// The diagnostics by file, line and column, those without a place first, and each only once.
    public func sorted() -> Diagnostics {
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
    public var startIndex: Int { all.startIndex }

    /// The position after the last diagnostic.
    public var endIndex: Int { all.endIndex }

    /// The diagnostic at a position.
    public subscript(position: Int) -> Diagnostic { all[position] }
}
