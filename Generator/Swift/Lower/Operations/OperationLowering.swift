import BindgenOpenAPI
import BindingsJSON

/// Makes methods of operations.
struct OperationLowering {
    let lowering: SchemaLowering

    private static let expressed: KeywordSet = [
        .tags, .operationId, .parameters, .requestBody, .responses, .security, .servers, .extensionVersion,
        .operationIDOverride, .dependentParameters,
    ]

    /// Makes the methods of an operation: one for each format it answers in.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - contents: The chosen version of it.
    ///   - name: The method's name.
    ///   - owner: The type that the methods belong to.
    ///   - state: The results of the lowering so far.
    func methods(
        of operation: Operation,
        contents: OperationContents,
        name: String,
        owner: TypeName,
        into state: inout LoweringState
    ) -> [OperationMethodDeclaration] {
        // Callers choose credentials once for a client, not for an operation.
        state.account.claim(Self.expressed, of: operation.node)
        let prefix = name.prefix(1).uppercased() + name.dropFirst()
        let parameters = ParameterLowering(lowering: lowering)
            .parameters(of: operation, owner: owner, prefix: prefix, into: &state)
        let body = BodyLowering(lowering: lowering)
            .body(of: operation, contents: contents.bodies, owner: owner, prefix: prefix, into: &state)
        let servers = ownServers(of: operation)
        if let server = servers.first {
            state.account.decline(
                server.node,
                "operation-servers",
                because: "the operation has a server of its own; call it with a client of that server"
            )
        }
        let results = ResultLowering(lowering: lowering)
            .results(of: operation, answers: contents.answers, owner: owner, prefix: prefix, into: &state)
        let documentation = documentation(of: operation, contents: contents, servers: servers)
        return results.map { result in
            OperationMethodDeclaration(
                name: name + result.suffix,
                id: operation.id ?? operation.methodAndPath,
                httpMethod: operation.method.rawValue,
                path: operation.path,
                accept: result.accept,
                documentation: documentation,
                parameters: parameters,
                body: body,
                result: result.type,
                dependencies: operation.dependentRequired.flatMap { entry in
                    entry.requires.map { .init(name: entry.name, other: $0) }
                },
                deprecation: deprecation(of: operation, contents: contents),
                aliases: result.suffix.isEmpty
                    ? operation.aliases.map { ReservedWords.usable(Identifier.member($0)) } : [],
                node: operation.node
            )
        }
    }

    private func documentation(
        of operation: Operation,
        contents: OperationContents,
        servers: [Server]
    ) -> Documentation {
        guard lowering.hasDetails else { return Documentation("") }
        let version = contents.version.map { " · version \($0)" } ?? ""
        let line = "`\(operation.method.httpName) \(Prose.line(operation.path))`\(version)"
        var documentation = SchemaDocumentation.text(operation.summary ?? operation.description, otherwise: line)
        documentation.summary.endSentence(unlessAt: ".!?`")
        documentation.paragraphs = documentation.summary == line ? [] : [line]
        if operation.summary != nil, let description = operation.description {
            documentation.paragraphs.append(description)
        }
        let roles = operation.extension("x-rolesRequirements")?.elements.compactMap(\.string) ?? []
        if !roles.isEmpty {
            documentation.paragraphs.append("Requires one of these roles: \(roles.joined(separator: ", ")).")
        }
        if !servers.isEmpty {
            let names = servers.map { "`\(Prose.line($0.url))`" }.joined(separator: " or ")
            documentation.paragraphs.append(
                "The API serves the operation at \(names): call it with a client of that server."
            )
        }
        return documentation
    }

    /// The servers that serve the operation and not the rest of the API.
    private func ownServers(of operation: Operation) -> [Server] {
        let usual = Set(lowering.document.servers.map(\.url))
        return operation.servers.filter { !usual.contains($0.url) }
    }

    private func deprecation(of operation: Operation, contents: OperationContents) -> String? {
        if let sunset = contents.sunset ?? operation.sunset {
            let version = contents.version.map { "version \($0)" } ?? "the operation"
            return "The API removes \(version) on \(sunset)."
        }
        return operation.isDeprecated ? "The API deprecates the operation." : nil
    }
}
