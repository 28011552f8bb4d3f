/// All public declarations that are generated of a document.
///
/// Names are those that callers write after the name of the client, which may change by itself: what is inside of the
/// client has no owner.
package struct Surface: Sendable {
    /// The declarations in the order of the IR.
    package private(set) var declarations: [PublicDeclaration] = []
    private var numbers: [Key: Int] = [:]
    private let client: String

    private struct Key: Hashable {
        var kind: PublicDeclaration.Kind
        var owner: TypeName?
        var name: String

        init(_ declaration: PublicDeclaration) {
            kind = declaration.kind
            owner = declaration.owner
            // There is one client, whatever it is called.
            name = kind == .client ? "" : declaration.name
        }

        init(ofType type: TypeName) {
            (kind, owner, name) = (.type, type.parent, type.last)
        }
    }

    /// Lists the declarations of an API.
    package init(_ api: API) {
        client = api.client.name
        add(PublicDeclaration(name: client, form: .client(client)))
        for server in api.client.servers { add(server.declaration(in: TypeName(client))) }
        add(api.client.operations, in: TypeName(client))
        for model in api.client.nested { add(model) }
        for namespace in api.namespaces {
            add(namespace.declaration(in: TypeName(client)))
            add(namespace.operations, in: TypeName([client, namespace.typeName]))
            for model in namespace.nested { add(model) }
        }
        for model in api.models { add(model) }
        for alias in api.aliases { add(alias.declaration) }
    }

    /// Lists those declarations of two APIs that are not the same in both.
    package static func differing(_ first: API, _ second: API) -> (Surface, Surface) {
        let (first, second) = API.differing(first, second)
        return (Surface(first), Surface(second))
    }

    /// The declaration that has the kind and the name of another.
    package func declaration(like other: PublicDeclaration) -> PublicDeclaration? {
        numbers[Key(other)].map { declarations[$0] }
    }

    /// The declaration of a type.
    package func type(named name: TypeName) -> PublicDeclaration? {
        numbers[Key(ofType: name)].map { declarations[$0] }
    }

    private mutating func add(_ methods: [OperationMethodDeclaration], in scope: TypeName) {
        for method in methods { add(method.declaration(in: scope)) }
        // A former name leaves current names alone.
        for method in methods { method.formerDeclarations(in: scope).forEach { add($0) } }
    }

    private mutating func add(_ model: ModelDeclaration) {
        for declaration in model.declarations { add(declaration) }
        for nested in model.nested { add(nested) }
    }

    private mutating func add(_ declaration: PublicDeclaration) {
        let declaration = declaration.relative(to: client)
        let key = Key(declaration)
        guard numbers[key] == nil else { return }
        numbers[key] = declarations.count
        declarations.append(declaration)
    }
}

extension PublicDeclaration {
    /// The declaration with the names that are used inside of the client.
    fileprivate func relative(to client: String) -> PublicDeclaration {
        guard owner?.first == client || names(client) else { return self }
        var declaration = self
        declaration.owner = owner.flatMap { $0.relative(to: client) }
        declaration.original = original.flatMap { $0.relative(to: client) }
        switch form {
        case .method(.json(let type)): declaration.form = .method(.json(type.relative(to: client)))
        case .property(let type, let isOptional):
            declaration.form = .property(type.relative(to: client), isOptional: isOptional)
        case .variant(let type): declaration.form = .variant(type.relative(to: client))
        default: break
        }
        for index in parameters.indices where parameters[index].type.declared?.first == client {
            declaration.parameters[index].type = parameters[index].type.relative(to: client)
        }
        return declaration
    }
}

extension PublicDeclaration {
    /// Whether a type inside of the client is a part of the declaration.
    private func names(_ client: String) -> Bool {
        switch form {
        case .method(.json(let type)), .property(let type, _), .variant(let type):
            if type.declared?.first == client { return true }
        default: break
        }
        return original?.first == client || parameters.contains { $0.type.declared?.first == client }
    }
}

extension TypeName {
    /// The name inside of the client; `nil` for the client itself.
    fileprivate func relative(to client: String) -> TypeName? {
        guard path.first == client else { return self }
        return path.count > 1 ? TypeName(Array(path.dropFirst())) : nil
    }
}

extension SwiftType {
    fileprivate func relative(to client: String) -> SwiftType {
        switch self {
        case .named(let name): name.relative(to: client).map(SwiftType.named) ?? self
        case .array(let type): .array(type.relative(to: client))
        case .dictionary(let type): .dictionary(type.relative(to: client))
        case .optional(let type): .optional(type.relative(to: client))
        default: self
        }
    }
}
