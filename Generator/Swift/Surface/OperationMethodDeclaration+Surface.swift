extension OperationMethodDeclaration {
    /// The arguments in the order of their labels: those of the path, the body, the others.
    var publicParameters: [PublicDeclaration.Parameter] {
        var all = parameters.map { parameter in
            PublicDeclaration.Parameter(
                label: parameter.name,
                type: parameter.type,
                isOptional: !parameter.isRequired,
                default: parameter.isRequired ? nil : .absent,
                node: parameter.node
            )
        }
        if let body {
            let argument = PublicDeclaration.Parameter(
                label: "body",
                type: body.type,
                isOptional: !body.isRequired,
                default: body.isRequired ? nil : .absent,
                node: body.node
            )
            all.insert(argument, at: parameters.prefix { $0.location == .path }.count)
        }
        return all
    }

    /// The method.
    func declaration(in scope: TypeName) -> PublicDeclaration {
        PublicDeclaration(
            name: name,
            owner: scope,
            form: .method(result),
            parameters: publicParameters,
            deprecation: deprecation.map(PublicDeclaration.Deprecation.message),
            node: node,
            operation: httpMethod.uppercased() + " " + path
        )
    }

    /// The method under its former names.
    func formerDeclarations(in scope: TypeName) -> [PublicDeclaration] {
        guard !aliases.isEmpty else { return [] }
        var declaration = declaration(in: scope)
        declaration.deprecation = .renamed(to: name, labels: labels)
        return aliases.map { alias in
            declaration.name = alias
            return declaration
        }
    }
}

extension Namespace {
    /// The property of the client that has the group.
    func declaration(in client: TypeName) -> PublicDeclaration {
        PublicDeclaration(name: propertyName, owner: client, form: .namespace(typeName), node: node)
    }
}

extension ClientType.ServerConstant {
    /// The constant.
    func declaration(in client: TypeName) -> PublicDeclaration {
        PublicDeclaration(name: name, owner: client, form: .server, node: node)
    }
}
