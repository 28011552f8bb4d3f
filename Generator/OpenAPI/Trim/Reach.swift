import BindingsJSON

/// The parts of a document that some operations reach.
struct Reach {
    /// A part of an operation that is left out, to which something that is kept refers.
    struct Hoisted {
        var kind: Reference.Kind
        var name: String
        var node: JSONNode
    }

    let document: Document
    /// The operations that are kept, and the places of those that are left out, in order.
    let operations: [Operation]
    private let dropped: DisjointRanges

    /// The links that lead to operations that are left out, and the references to them, by their places.
    let droppedLinks: Set<Int>

    /// The paths that are kept, by the places of their items.
    private(set) var paths = Set<Int>()
    /// The components that are kept, by their places.
    private(set) var components = Set<Int>()
    /// The components that are made of parts of operations that are left out.
    private(set) var hoisted: [Hoisted] = []
    /// The new references to those, by the places of the references' owners.
    private(set) var rewritten: [Int: String] = [:]

    private var hoistedNames: [Int: String] = [:]
    private var scanned = Set<Int>()
    private var pending: [JSONNode] = []
    private let sections: [Int: Reference.Kind]

    init(_ document: Document, operations: [Operation]) {
        self.document = document
        self.operations = operations
        let kept = Set(operations.map(\.node.index))
        dropped = DisjointRanges(document.operations.map(\.node).filter { !kept.contains($0.index) }.map(\.indices))
        droppedLinks = Self.links(to: dropped, in: document, keeping: operations)
        var sections: [Int: Reference.Kind] = [:]
        for kind in Reference.Kind.allCases {
            if let section = document.components.node?[kind.rawValue] { sections[section.index] = kind }
        }
        self.sections = sections
    }

    /// A link must lead to an operation of the document, and so goes when that does.
    private static func links(
        to dropped: DisjointRanges,
        in document: Document,
        keeping operations: [Operation]
    ) -> Set<Int> {
        let kept = Set(operations.compactMap(\.id))
        let known = Set(document.operations.compactMap(\.id))
        var links = Set<Int>()
        for link in document.links {
            if let id = link[.operationId]?.string, known.contains(id), !kept.contains(id) { links.insert(link.index) }
            guard let text = link[.operationRef]?.string, text.hasPrefix("#/"),
                let pointer = PercentEncoding.decode(text.dropFirst()),
                let target = document.source[pointer: pointer]
            else { continue }
            if dropped.range(around: target.index)?.lowerBound == target.index { links.insert(link.index) }
        }
        let references = links.isEmpty ? [] : document.references.filter { $0.kind == .link }
        var count = -1
        while count < links.count {
            count = links.count
            for reference in references {
                guard let target = document.targetNode(of: reference), links.contains(target.index) else { continue }
                links.insert(reference.owner.index)
            }
        }
        return links
    }

    /// Whether an operation is one of the document that is left out.
    func isDropped(_ node: JSONNode) -> Bool { dropped.range(around: node.index)?.lowerBound == node.index }

    mutating func run() {
        let wanted = Set(operations.map(\.path))
        for item in document.paths where wanted.contains(item.path) {
            guard let use = document.node[.paths]?[item.path] else { continue }
            keepPath(use)
        }
        requireSchemes(document.security)
        for operation in operations { requireSchemes(operation.security ?? []) }
        for value in document.node.children where !Self.isPartiallyKept(value) { pending.append(value) }
        while let node = pending.popLast() { scan(node) }
    }

    /// Whether only parts of a member of the document are kept.
    private static func isPartiallyKept(_ value: JSONNode) -> Bool {
        switch Vocabulary.keyword(ofMember: value) {
        case .paths, .components, .webhooks: true
        default: false
        }
    }

    private mutating func keepPath(_ node: JSONNode) {
        if paths.insert(node.index).inserted { pending.append(node) }
    }

    private mutating func requireSchemes(_ requirements: [SecurityRequirement]) {
        let schemes = document.components.node?[.securitySchemes]
        for (name, _) in requirements.flatMap(\.schemes) {
            if let scheme = schemes?[name] { keepComponent(scheme) }
        }
    }

    private mutating func keepComponent(_ node: JSONNode) {
        if components.insert(node.index).inserted { pending.append(node) }
    }

    /// Follows all references in a value, but not those in operations that are left out.
    private mutating func scan(_ node: JSONNode) {
        guard scanned.insert(node.index).inserted else { return }
        let range = node.indices
        let references = document.references
        var place = references.firstSortedIndex { $0.owner.index >= range.lowerBound }
        while place < references.count, range.contains(references[place].owner.index) {
            let reference = references[place]
            if let left = dropped.range(around: reference.owner.index), left.lowerBound >= range.lowerBound {
                place = references.firstSortedIndex { $0.owner.index >= left.upperBound }
                continue
            }
            if let target = document.targetNode(of: reference), !droppedLinks.contains(target.index) {
                reach(target, by: reference)
            }
            place += 1
        }
        if sections[node.parent?.index ?? -1] == .schema, let name = node.name { reachHeirs(of: name) }
    }

    /// A discriminator without a mapping means all schemas that inherit from its own, by their names.
    private mutating func reachHeirs(of name: String) {
        guard let schema = document.schema(named: name) else { return }
        for heir in document.heirs(of: schema) { keepComponent(heir.node) }
    }

    private mutating func reach(_ target: JSONNode, by reference: Reference) {
        // From the value up to the member of the document that holds it.
        var chain = [target]
        while let parent = chain[chain.count - 1].parent { chain.append(parent) }
        let steps = Array(chain.reversed().dropFirst())
        switch steps.first.flatMap(Vocabulary.keyword(ofMember:)) {
        case .components where steps.count >= 3 && sections[steps[1].index] != nil: keepComponent(steps[2])
        case .components: pending.append(target)
        case .paths where steps.count == 2: keepPath(target)
        case .paths, .webhooks:
            let isKept = steps.count > 2 && paths.contains(steps[1].index) && dropped.range(around: target.index) == nil
            if isKept { pending.append(target) } else { hoist(target, reference) }
        default: pending.append(target)
        }
    }

    private mutating func hoist(_ target: JSONNode, _ reference: Reference) {
        let kind = reference.kind
        let name: String
        if let known = hoistedNames[target.index] {
            name = known
        } else {
            name = freeName(for: target, kind)
            hoistedNames[target.index] = name
            hoisted.append(Hoisted(kind: kind, name: name, node: target))
            pending.append(target)
        }
        rewritten[reference.owner.index] = kind.referencePrefix + name
    }

    /// A name of letters and digits made of where the value stood: `AddPet201` for what `addPet` answers.
    private func freeName(for node: JSONNode, _ kind: Reference.Kind) -> String {
        var steps: [String] = []
        var current = node
        while let parent = current.parent, !isDropped(current) {
            steps.append(current.name ?? "")
            current = parent
        }
        let operation = current[.operationId]?.string ?? (current.name ?? "") + " " + (current.parent?.name ?? "")
        // What says only what kind of place it is, and media types, do not help in a name.
        let noise: KeywordSet = [.paths, .responses, .content, .schema, .properties, .parameters, .headers]
        let telling = steps.reversed().filter { step in
            !step.contains("/") && Vocabulary.keyword(named: step).map(noise.contains) != true
        }
        let words = ([operation] + telling).flatMap { text in
            text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        }
        let joined = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let base = joined.first?.isLetter == true ? joined : "Part" + joined
        let taken = document.components.node?[kind.rawValue]
        let own = Set(hoisted.filter { $0.kind == kind }.map(\.name))
        var name = base
        var number = 2
        while taken?[name] != nil || own.contains(name) {
            name = base + String(number)
            number += 1
        }
        return name
    }
}
