/// Compares two documents and collects what differs.
///
/// Pairs that references lead to are compared once for each use (see ``ComparedPair``), from a list of work instead of by
/// recursion: a cycle ends, a chain of any length fits, and the time grows with the documents. Which pair includes which
/// is kept, so that afterwards each finding knows the operations it reaches.
struct DocumentComparison {
    let context: ComparisonContext

    /// The findings with the number of the pair that each belongs to.
    private(set) var findings: [(finding: Finding, pair: Int)] = []
    /// The labels of operations by the number of their pair.
    private(set) var operations: [(pair: Int, label: String)] = []
    /// For each pair the numbers of the pairs that include it.
    private(set) var users: [[Int32]] = []
    private var pairs: [ComparedPair] = []
    private var numbers: [ComparedPair: Int] = [:]

    /// Compares everything.
    init(_ context: ComparisonContext) {
        self.context = context
        _ = number(of: .documents)
        var next = 0
        while next < pairs.count {
            let found = findings(of: pairs[next])
            for finding in found.list { findings.append((finding, next)) }
            for part in found.parts {
                let number = number(of: part)
                if number != next { users[number].append(Int32(truncatingIfNeeded: next)) }
            }
            next += 1
        }
    }

    private mutating func number(of pair: ComparedPair) -> Int {
        if let known = numbers[pair] { return known }
        let number = pairs.count
        numbers[pair] = number
        pairs.append(pair)
        users.append([])
        if case .operation(let operation) = pair, operation.isNamedInReports {
            operations.append((number, operation.label))
        }
        return number
    }

    private func findings(of pair: ComparedPair) -> Findings {
        switch pair {
        case .schema(let pair, let use): SchemaComparison(context).findings(of: pair, use)
        case .structure(let pair, let use): SchemaComparison(context).structureFindings(of: pair, use)
        case .documents: DocumentsComparison(context).findings()
        case .globalSecurity: SecurityComparison(context).globalFindings()
        case .operation(let pair): OperationComparison(context).findings(of: pair)
        case .parameter(let pair, let circumstances):
            ParameterComparison(context).findings(of: pair, circumstances)
        case .requestBody(let pair, let circumstances): ContentComparison(context).findings(of: pair, circumstances)
        case .response(let pair, let circumstances): ResponsesComparison(context).findings(of: pair, circumstances)
        case .header(let pair, let circumstances): ResponsesComparison(context).findings(of: pair, circumstances)
        }
    }
}
