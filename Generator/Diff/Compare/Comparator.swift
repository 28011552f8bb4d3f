import BindingsJSON

/// Compares two documents and collects what differs.
///
/// Values that references lead to are compared once for each pair and use (see ``Unit``), from a list of work instead
/// of by recursion: a cycle ends, a chain of any length fits, and the time grows with the documents. Who refers to whom
/// is kept, so that afterwards each finding knows the operations it reaches.
struct Comparator {
    let base: DocumentTree
    let revision: DocumentTree
    let options: ComparisonOptions
    private let unchanged: UnchangedParts

    private(set) var findings: [Finding] = []
    /// The labels of operations by unit.
    private(set) var operations: [(unit: Int, label: String)] = []
    private(set) var users: [[Int32]] = []
    private var units: [Unit] = []
    private var numbers: [Unit: Int] = [:]
    private var next = 0
    private(set) var current = 0
    /// Whether the operation that is compared was a draft, which promises nothing.
    var isInExperimentalOperation = false
    /// Whether the parameter that is compared belongs to a path instead of an operation.
    var isInPathParameter = false

    init(base: JSONDocument, revision: JSONDocument, options: ComparisonOptions) {
        var names = NameTable()
        self.base = DocumentTree(base, names: &names)
        self.revision = DocumentTree(revision, names: &names)
        self.options = options
        unchanged = UnchangedParts(base: self.base, revision: self.revision)
    }

    /// Compares everything.
    mutating func run() {
        enqueue(Unit(kind: .document, base: 0, revision: 0))
        while next < units.count {
            current = next
            next += 1
            compare(units[current])
        }
    }

    private mutating func compare(_ unit: Unit) {
        switch unit.kind {
        case .document: compareDocuments()
        case .operation: break
        case .schema(let role, let isJSON): compareSchemas(unit.base, unit.revision, role, isJSON: isJSON)
        case .structure(let role, let isJSON): compareStructures(unit.base, unit.revision, role, isJSON: isJSON)
        case .globalSecurity: compareGlobalSecurity()
        case .parameter: compareParameters(unit.base, unit.revision)
        case .response: compareResponses(unit.base, unit.revision)
        case .requestBody: compareRequestBodies(unit.base, unit.revision)
        case .header: compareHeaders(unit.base, unit.revision)
        }
    }

    /// Notes that the current unit needs another one, and has it compared if it is new.
    mutating func enqueue(_ unit: Unit) {
        let number: Int
        if let known = numbers[unit] {
            number = known
        } else {
            number = add(unit)
            numbers[unit] = number
        }
        if number != current { users[number].append(Int32(truncatingIfNeeded: current)) }
    }

    private mutating func add(_ unit: Unit) -> Int {
        units.append(unit)
        users.append([])
        return units.count - 1
    }

    /// Compares two operations in a unit of their own.
    mutating func inOperation(_ label: String, _ body: (inout Comparator) -> Void) {
        let outer = current
        current = add(Unit(kind: .operation, base: -1, revision: -1))
        operations.append((current, label))
        body(&self)
        current = outer
    }

    /// Whether two values mean the same, references followed.
    func isUnchanged(_ baseIndex: Int, _ revisionIndex: Int) -> Bool {
        unchanged.isUnchanged(baseIndex, in: base, revisionIndex, in: revision)
    }

    /// The base as its client sees it.
    var baseView: VersionView { VersionView(tree: base, version: options.baseVersion) }

    /// The revision as its client sees it.
    var revisionView: VersionView { VersionView(tree: revision, version: options.revisionVersion) }

    /// Whether two values that may hold dated media types look the same to the client.
    func isUnchangedContainer(_ baseIndex: Int, _ revisionIndex: Int) -> Bool {
        !options.movesVersion && isUnchanged(baseIndex, revisionIndex)
    }

    /// Notes a finding in the current unit.
    mutating func report(
        _ rule: Rule,
        _ level: ChangeLevel? = nil,
        base: Int?,
        revision: Int?,
        _ message: String
    ) {
        findings.append(
            Finding(rule: rule, level: level, message: message, base: base, revision: revision, unit: current)
        )
    }
}
