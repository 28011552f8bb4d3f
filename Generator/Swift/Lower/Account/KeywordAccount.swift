import BindgenOpenAPI
import BindingsJSON

/// The account of what the IR expresses of a document, and of what it cannot express.
///
/// Whatever makes a part of the IR claims the keywords that this part carries, at the schema where they stand. What is
/// lost for a reason worth telling is declined. ``KeywordSweep`` looks for unclaimed keywords.
struct KeywordAccount {
    /// The claimed keywords by the places of objects.
    private var claimed: [KeywordSet]
    /// The places of values that were declined.
    private var declined: Set<Int> = []
    /// The declined values, with the reasons.
    private(set) var losses: [Loss] = []

    /// Something of a document that is lost in Swift.
    struct Loss {
        var severity = Diagnostic.Severity.warning
        var code: DiagnosticCode
        /// The loss and its reason.
        var message: String
        /// The value that loses it.
        var node: JSONNode
    }

    private let isKept: Bool
    /// The claims of an account that is not the real one yet, by the places of schemas.
    private var trialClaims: [Int: KeywordSet] = [:]
    private let isTrial: Bool

    /// - Parameters:
    ///   - document: The document.
    ///   - isKept: Whether anybody wants to see the account.
    init(of document: Document, isKept: Bool) {
        self.isKept = isKept
        isTrial = false
        claimed = isKept ? Array(repeating: [], count: document.source.count) : []
    }

    /// Makes an empty account, to see what would be claimed.
    private init() {
        isKept = true
        isTrial = true
        claimed = []
    }

    /// Claims what is claimed for each of several values, as only that is carried in every case.
    mutating func claimCommon<Value>(of values: [Value], _ claim: (Value, inout KeywordAccount) -> Void) {
        let trials = values.map { value in
            var trial = KeywordAccount()
            claim(value, &trial)
            return trial
        }
        guard isKept, let first = trials.first else { return }
        declined.formUnion(first.declined.filter { place in trials.allSatisfy { $0.declined.contains(place) } })
        for place in Set(trials.flatMap(\.trialClaims.keys)) {
            // What a trial passes over it carries as a whole.
            let sets = trials.filter { !$0.declined.contains(place) }.map { $0.trialClaims[place] ?? [] }
            guard let one = sets.first else { continue }
            let common = sets.dropFirst().reduce(one) { $0.intersection($1) }
            if isTrial { trialClaims[place, default: []].formUnion(common) } else { claimed[place].formUnion(common) }
        }
    }

    /// Says that the IR carries some keywords of a schema, those that it has of them.
    mutating func claim(_ keywords: KeywordSet, of schema: Schema) { claim(keywords, of: schema.node) }

    /// Says that the IR carries some keywords of an object, those that it has of them.
    mutating func claim(_ keywords: KeywordSet, of node: JSONNode) {
        guard isKept else { return }
        if isTrial {
            trialClaims[node.index, default: []].formUnion(keywords)
        } else {
            claimed[node.index].formUnion(keywords)
        }
    }

    /// Passes over a value without a word, as nothing of it is ever sent or accepted, or another message covers it.
    mutating func pass(_ value: JSONNode) {
        if isKept { declined.insert(value.index) }
    }

    /// Says why the IR cannot carry a keyword.
    mutating func decline(
        _ name: String,
        of node: JSONNode,
        _ code: DiagnosticCode = .unexpressedKeyword,
        because reason: String
    ) {
        guard isKept, node.kind == .object, let value = node[name] else { return }
        decline(value, code, because: reason)
    }

    /// Says why the IR cannot carry a value.
    mutating func decline(_ value: JSONNode, _ code: DiagnosticCode = .unexpressedKeyword, because reason: String) {
        pass(value)
        report(value, code, because: reason)
    }

    /// Says what is lost of a value that the IR carries otherwise.
    mutating func report(_ value: JSONNode, _ code: DiagnosticCode = .unexpressedKeyword, because reason: String) {
        if isKept { losses.append(Loss(code: code, message: reason, node: value)) }
    }

    /// Says what callers have to see to themselves.
    mutating func note(_ name: String, of node: JSONNode, because reason: String) {
        guard isKept, let value = node[name] else { return }
        pass(value)
        losses.append(Loss(severity: .note, code: .unexpressedKeyword, message: reason, node: value))
    }

    /// The keywords of an object that the IR carries.
    func claims(of node: JSONNode) -> KeywordSet { claimed[node.index] }

    /// Whether it is told why a value is not carried.
    func isDeclined(_ value: JSONNode) -> Bool { declined.contains(value.index) }
}

extension DiagnosticCode {
    /// A keyword changes nothing in the Swift that is generated.
    static let unexpressedKeyword: Self = "unexpressed-keyword"
}
