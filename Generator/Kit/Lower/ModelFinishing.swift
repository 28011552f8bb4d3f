/// Decides what can be decided only when all models are known: what requests send, what contains itself, what is checked.
struct ModelFinishing {
    private var declarations: [TypeName: ModelDeclaration]
    private let configuration: GeneratorConfiguration

    init(declarations: [TypeName: ModelDeclaration], configuration: GeneratorConfiguration) {
        self.declarations = declarations
        self.configuration = configuration
    }

    /// Models nested in their owners: those at top level, and those inside the client and its groups.
    struct Assembly {
        var models: [ModelDeclaration] = []
        var byOwner: [TypeName: [ModelDeclaration]] = [:]
    }

    /// Fills in what the declarations leave open.
    ///
    /// - Parameter roots: The operations, whose bodies and parameters are what requests send.
    mutating func finish(roots: [OperationMethodDeclaration]) {
        let sent = reachable(from: roots.flatMap { $0.parameters.map(\.type) + [$0.body?.type].compactMap(\.self) })
        let received = reachable(
            from: roots.compactMap { method in
                if case .json(let type) = method.result { type } else { nil }
            }
        )
        for name in declarations.keys {
            let conformances = conformances(of: name)
            declarations[name]?.isSent = sent.contains(name)
            declarations[name]?.conformances = conformances
            relax(name, isSent: sent.contains(name), isReceived: received.contains(name))
        }
        breakCycles()
        markValidated()
        shareEnumerations()
    }

    private func conformances(of name: TypeName) -> [String] {
        let chosen = (configuration.conformances["*"] ?? []) + (configuration.conformances[name.description] ?? [])
        return Array(Set(chosen)).sorted()
    }

    /// A required member that only one direction has cannot be demanded where values go both ways.
    private mutating func relax(_ name: TypeName, isSent: Bool, isReceived: Bool) {
        guard case .structure(var structure)? = declarations[name]?.content else { return }
        for index in structure.members.indices {
            let member = structure.members[index]
            guard member.isRequired, member.isReadOnly && isSent || member.isWriteOnly && isReceived else { continue }
            structure.members[index].isRequired = false
            structure.members[index].isDemanded = isSent && !member.isReadOnly
        }
        declarations[name]?.content = .structure(structure)
    }

    // MARK: Reachability

    private func reachable(from types: [SwiftType]) -> Set<TypeName> {
        var found: Set<TypeName> = []
        var open = types.compactMap(\.declared)
        while let name = open.popLast() {
            guard found.insert(name).inserted, let declaration = declarations[name] else { continue }
            open += references(of: declaration).compactMap(\.declared)
        }
        return found
    }

    private func references(of declaration: ModelDeclaration) -> [SwiftType] {
        switch declaration.content {
        case .structure(let structure): structure.members.map(\.type) + [structure.additional?.type].compactMap(\.self)
        case .enumeration: []
        case .union(let union): union.variants.map(\.type)
        }
    }

    // MARK: Types that contain themselves

    /// Puts on the heap whatever lets a value contain a value of its own type.
    ///
    /// All edges of a cycle are broken, so that the result does not depend on where the search starts.
    private mutating func breakCycles() {
        let cycles = StronglyConnectedTypes.components(
            of: declarations.mapValues { references(of: $0).compactMap(\.stored).filter { declarations[$0] != nil } }
        )
        for name in declarations.keys {
            guard let cycle = cycles[name] else { continue }
            switch declarations[name]?.content {
            case .structure(var structure)?:
                for index in structure.members.indices {
                    guard let stored = structure.members[index].type.stored else { continue }
                    structure.members[index].isIndirect = cycles[stored] == cycle
                }
                declarations[name]?.content = .structure(structure)
            case .union(var union)?:
                union.isIndirect = true
                declarations[name]?.content = .union(union)
            case .enumeration?, nil:
                break
            }
        }
    }

    // MARK: Validation

    /// Marks the types that requests send and that have rules, of their own or of what they hold.
    private mutating func markValidated() {
        var validated: Set<TypeName> = []
        var users: [TypeName: [TypeName]] = [:]
        for (name, declaration) in declarations where declaration.isSent {
            if hasRules(declaration) { validated.insert(name) }
            for reference in references(of: declaration).compactMap(\.declared) {
                users[reference, default: []].append(name)
            }
        }
        var open = Array(validated)
        while let name = open.popLast() {
            for user in users[name] ?? [] where validated.insert(user).inserted { open.append(user) }
        }
        for name in validated { declarations[name]?.isValidated = true }
    }

    private func hasRules(_ declaration: ModelDeclaration) -> Bool {
        switch declaration.content {
        case .structure(let structure):
            structure.members.contains { !$0.check.isEmpty || $0.isDemanded }
                || structure.additional?.check.isEmpty == false
        case .enumeration: true
        case .union: false
        }
    }

    // MARK: Enumerations that are declared again and again

    private struct EnumerationKey: Hashable {
        var name: String
        var rawType: SwiftType
        var values: [Enumeration.Literal]
    }

    /// Makes enumerations of one name and the same values one type, which the other places have a second name for.
    ///
    /// Documents repeat the enumeration of a member in every schema that has the member.
    private mutating func shareEnumerations() {
        var first: [EnumerationKey: TypeName] = [:]
        for name in declarations.keys.sorted(by: { ($0.path.count, $0) < ($1.path.count, $1) }) {
            guard case .enumeration(let enumeration)? = declarations[name]?.content else { continue }
            let values = enumeration.values.map(\.raw)
            let key = EnumerationKey(name: name.last, rawType: enumeration.rawType, values: values)
            if let original = first[key], name.path.count > 1, configuration.conformances[name.description] == nil {
                declarations[name]?.original = original
            } else if first[key] == nil {
                first[key] = name
            }
        }
    }

    // MARK: Nesting

    /// The models with those inside them.
    func assembled() -> Assembly {
        var assembly = Assembly()
        // Inner types first, so that a type is complete when it moves into the one around it.
        var complete = declarations
        for name in declarations.keys.sorted(by: { ($1.path.count, $0) < ($0.path.count, $1) }) {
            guard var declaration = complete.removeValue(forKey: name) else { continue }
            declaration.nested.sort { $0.name < $1.name }
            guard let owner = name.parent else {
                assembly.models.append(declaration)
                continue
            }
            if complete[owner] != nil {
                complete[owner]?.nested.append(declaration)
            } else {
                assembly.byOwner[owner, default: []].append(declaration)
            }
        }
        assembly.models.sort { $0.name < $1.name }
        for owner in assembly.byOwner.keys { assembly.byOwner[owner]?.sort { $0.name < $1.name } }
        return assembly
    }
}
