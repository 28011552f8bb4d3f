/// Decides what can be decided only when all models are known: what requests send, what contains itself, what is checked.
///
/// Models are known by their numbers here: what refers to what is asked again and again, and names are long.
struct ModelFinishing {
    /// The models, by name.
    private var models: [ModelDeclaration]
    private let numbers: [TypeName: Int]
    /// The models that each one names.
    private let references: [[Int]]
    private let configuration: GeneratorConfiguration

    init(declarations: [TypeName: ModelDeclaration], configuration: GeneratorConfiguration) {
        let models = declarations.values.sorted { $0.name < $1.name }
        var numbers: [TypeName: Int] = [:]
        for (number, model) in models.enumerated() { numbers[model.name] = number }
        references = models.map { model in
            model.content.types.compactMap { $0.declared.flatMap { numbers[$0] } }
        }
        self.models = models
        self.numbers = numbers
        self.configuration = configuration
    }

    /// Models nested in their owners: those at top level, and those inside the client and its groups.
    struct Assembly {
        var models: [ModelDeclaration] = []
        var byOwner: [TypeName: [ModelDeclaration]] = [:]
    }

    /// Fills in what the declarations leave open.
    ///
    /// - Parameters:
    ///   - roots: The operations, whose bodies and parameters are what requests send.
    ///   - hasDetails: Whether it is wanted what callers cannot tell: how values are kept and checked.
    mutating func finish(roots: [OperationMethodDeclaration], hasDetails: Bool) {
        let isSent = reachable(from: roots.flatMap { $0.parameters.map(\.type) + [$0.body?.type].compactMap(\.self) })
        let isReceived = reachable(
            from: roots.compactMap { method in
                if case .json(let type) = method.result { type } else { nil }
            }
        )
        for number in models.indices {
            models[number].isSent = isSent[number]
            models[number].conformances = conformances(of: models[number].name)
            Self.makeOneWayMembersOptional(in: &models[number], isReceived: isReceived[number])
        }
        guard hasDetails else { return }
        breakCycles()
        markValidated()
        shareEnumerations()
    }

    private func conformances(of name: TypeName) -> [String] {
        guard !configuration.conformances.isEmpty else { return [] }
        let chosen = (configuration.conformances["*"] ?? []) + (configuration.conformances[name.description] ?? [])
        return Array(Set(chosen)).sorted()
    }

    /// A required member that only one direction has cannot be demanded where values go both ways.
    private static func makeOneWayMembersOptional(in model: inout ModelDeclaration, isReceived: Bool) {
        guard case .structure(var structure) = model.content else { return }
        for index in structure.members.indices {
            let member = structure.members[index]
            guard member.isRequired, member.isReadOnly && model.isSent || member.isWriteOnly && isReceived else {
                continue
            }
            structure.members[index].isRequired = false
            structure.members[index].isRequiredInRequests = model.isSent && !member.isReadOnly
        }
        model.content = .structure(structure)
    }

    // MARK: Reachability

    /// Whether each model can be part of a value of one of the types.
    private func reachable(from types: [SwiftType]) -> [Bool] {
        var isReachable = Array(repeating: false, count: models.count)
        var open = types.compactMap { $0.declared.flatMap { numbers[$0] } }
        while let number = open.popLast() {
            guard !isReachable[number] else { continue }
            isReachable[number] = true
            open += references[number]
        }
        return isReachable
    }

    // MARK: Types that contain themselves

    /// Puts on the heap whatever lets a value contain a value of its own type.
    ///
    /// All edges of a cycle are broken, so that the result does not depend on where the search starts.
    private mutating func breakCycles() {
        let cycles = StronglyConnectedTypes.components(
            of: models.map { model in model.content.types.compactMap { $0.stored.flatMap { numbers[$0] } } }
        )
        for number in models.indices {
            guard let cycle = cycles[number] else { continue }
            switch models[number].content {
            case .structure(var structure):
                for index in structure.members.indices {
                    guard let stored = structure.members[index].type.stored else { continue }
                    structure.members[index].isIndirect = numbers[stored].flatMap { cycles[$0] } == cycle
                }
                models[number].content = .structure(structure)
            case .union(var union):
                union.isIndirect = true
                models[number].content = .union(union)
            case .enumeration:
                break
            }
        }
    }

    // MARK: Validation

    /// Marks the types that requests send and that have rules, of their own or of what they hold.
    private mutating func markValidated() {
        var users: [[Int]] = Array(repeating: [], count: models.count)
        var open: [Int] = []
        for number in models.indices where models[number].isSent {
            if hasRules(models[number]) { open.append(number) }
            for reference in references[number] { users[reference].append(number) }
        }
        while let number = open.popLast() {
            guard !models[number].isValidated else { continue }
            models[number].isValidated = true
            open += users[number]
        }
    }

    private func hasRules(_ declaration: ModelDeclaration) -> Bool {
        switch declaration.content {
        case .structure(let structure):
            structure.members.contains { !$0.constraints.isEmpty || $0.isRequiredInRequests }
                || structure.additional?.constraints.isEmpty == false
        case .enumeration: true
        case .union: false
        }
    }

    // MARK: Enumerations that are declared again and again

    private struct EnumerationKey: Hashable {
        var name: String
        var rawType: SwiftType
        var values: [Literal]
        /// The names of the members, which the document can choose.
        var members: [String]
    }

    /// Makes enumerations of one name and the same members one type, which the other places have a second name for.
    ///
    /// Documents repeat the enumeration of a member in every schema that has the member.
    private mutating func shareEnumerations() {
        var first: [EnumerationKey: TypeName] = [:]
        for number in models.indices.sorted(by: { (depth(of: $0), $0) < (depth(of: $1), $1) }) {
            guard case .enumeration(let enumeration) = models[number].content else { continue }
            let name = models[number].name
            let values = enumeration.values.map(\.raw)
            let key = EnumerationKey(
                name: name.last,
                rawType: enumeration.rawType,
                values: values,
                members: enumeration.values.map(\.name)
            )
            if let original = first[key], name.path.count > 1, configuration.conformances[name.description] == nil {
                models[number].original = original
            } else if first[key] == nil {
                first[key] = name
            }
        }
    }

    // MARK: Nesting

    /// How many types there are from the outermost one to a model.
    private func depth(of number: Int) -> Int { models[number].name.path.count }

    /// The models with those inside them.
    func assembled() -> Assembly {
        var assembly = Assembly()
        // Inner types first, so that a type is complete when it moves into the one around it.
        var complete = models
        for number in models.indices.sorted(by: { (depth(of: $1), $0) < (depth(of: $0), $1) }) {
            complete[number].nested.sort { $0.name < $1.name }
            let model = complete[number]
            guard let owner = model.name.parent else {
                assembly.models.append(model)
                continue
            }
            if let number = numbers[owner] {
                complete[number].nested.append(model)
            } else {
                assembly.byOwner[owner, default: []].append(model)
            }
        }
        return assembly
    }
}

extension ModelDeclaration.Content {
    /// The types of what a value holds.
    fileprivate var types: [SwiftType] {
        switch self {
        case .structure(let structure): structure.members.map(\.type) + [structure.additional?.type].compactMap(\.self)
        case .enumeration: []
        case .union(let union): union.variants.map(\.type)
        }
    }
}
