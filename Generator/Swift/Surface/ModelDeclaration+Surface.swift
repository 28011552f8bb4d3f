import BindingsJSON

extension ModelDeclaration {
    /// The type and its members, without the types inside it.
    var declarations: [PublicDeclaration] {
        var all: [PublicDeclaration] = []
        func add(_ form: PublicDeclaration.Form, _ parameters: [PublicDeclaration.Parameter] = []) {
            all.append(
                PublicDeclaration(
                    name: name.last,
                    owner: name.parent,
                    form: form,
                    parameters: parameters,
                    original: original,
                    node: node
                )
            )
        }
        switch content {
        case .structure(let structure):
            add(.structure, structure.initializerParameters)
            for member in structure.members { all += member.declarations(in: name) }
            if let rest = structure.rest(in: name, at: node) { all.append(rest) }
            all += structure.page?.declarations(in: name, at: node) ?? []
        case .enumeration(let enumeration):
            add(.enumeration(rawType: enumeration.rawType))
            // In an outline values have no names.
            all += enumeration.values.lazy.filter { !$0.name.isEmpty }.map { $0.declaration(in: name, at: node) }
        case .union(let union):
            add(.union)
            all += union.variants.map { $0.declaration(in: name) }
        }
        for conformance in chosenConformances {
            all.append(PublicDeclaration(name: conformance, owner: name, form: .conformance, node: node))
        }
        return all
    }

    /// The protocols that the type conforms to, in the order of its declaration.
    var allConformances: [String] {
        var all: [String]
        switch content {
        case .structure(let structure): all = ["JSONModel", "Equatable"] + (structure.page == nil ? [] : ["Page"])
        case .enumeration: all = ["OpenEnum"]
        case .union: all = ["JSONModel", "Equatable"]
        }
        if isValidated, all.count > 1 { all.append("Validatable") }
        return all + chosenConformances.filter { !all.contains($0) }
    }

    /// The protocols that the configuration adds; those that every model conforms to need not be said.
    private var chosenConformances: [String] { conformances.filter { !["Codable", "Sendable"].contains($0) } }
}

extension Structure {
    /// The arguments of the initializer.
    var initializerParameters: [PublicDeclaration.Parameter] {
        var parameters = members.map { member in
            PublicDeclaration.Parameter(
                label: member.name,
                type: member.type,
                isOptional: member.isOptional,
                default: member.isRequired ? member.constant.map { .constant($0) } : .absent,
                node: member.node
            )
        }
        if let additional {
            parameters.append(
                PublicDeclaration.Parameter(
                    label: additional.name,
                    type: .dictionary(additional.type),
                    isOptional: false,
                    default: .emptyDictionary,
                    node: additional.node
                )
            )
        }
        return parameters
    }

    /// The property with the members that have none of their own.
    func rest(in owner: TypeName, at node: JSONNode) -> PublicDeclaration? {
        if let additional {
            let form = PublicDeclaration.Form.property(.dictionary(additional.type), isOptional: false)
            return PublicDeclaration(name: additional.name, owner: owner, form: form, node: additional.node)
        }
        guard keepsUnknownMembers else { return nil }
        let form = PublicDeclaration.Form.property(.jsonObject, isOptional: false)
        return PublicDeclaration(name: "unknownMembers", owner: owner, form: form, node: node)
    }
}

extension Structure.Member {
    func property(in owner: TypeName) -> PublicDeclaration {
        PublicDeclaration(name: name, owner: owner, form: .property(type, isOptional: isOptional), node: node)
    }

    /// The property with the date in the text, if there is one.
    func date(in owner: TypeName) -> PublicDeclaration? {
        dateName.map { PublicDeclaration(name: $0, owner: owner, form: .date, node: node) }
    }

    /// The property and what comes with it.
    func declarations(in owner: TypeName) -> [PublicDeclaration] {
        var all = [property(in: owner)]
        if isNullable { all.append(PublicDeclaration(name: "$" + name, owner: owner, form: .projection, node: node)) }
        if let date = date(in: owner) { all.append(date) }
        return all
    }
}

extension Enumeration.Value {
    /// The static property.
    func declaration(in owner: TypeName, at node: JSONNode) -> PublicDeclaration {
        PublicDeclaration(name: name, owner: owner, form: .value, node: node)
    }
}

extension Union.Variant {
    /// The case.
    func declaration(in owner: TypeName) -> PublicDeclaration {
        PublicDeclaration(name: name, owner: owner, form: .variant(type), node: node)
    }
}

extension TypeAlias {
    /// The alias.
    var declaration: PublicDeclaration { PublicDeclaration(name: name, form: .alias(target), node: node) }
}
