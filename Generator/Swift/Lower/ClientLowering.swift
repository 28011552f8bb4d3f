import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Makes the client type.
struct ClientLowering {
    let document: Document
    let configuration: GeneratorConfiguration

    /// The name of the client of an API: its title without what every title has, and `Client`.
    static func name(for title: String) -> String {
        let dropped: Set<String> = ["api", "apis", "rest", "openapi", "swagger", "version", "client", "the"]
        let words = title.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "'") }).filter { word in
            let text = word.lowercased()
            let isVersion = text.drop { $0 == "v" }.allSatisfy(\.isNumber)
            return !dropped.contains(text) && !isVersion
        }
        let name = Identifier.type(words.joined(separator: " "))
        return (words.isEmpty || name == "Empty" ? "API" : name) + "Client"
    }

    /// Makes the client type.
    ///
    /// - Parameters:
    ///   - name: The name of the type.
    ///   - vendor: The vendor in dated media types.
    ///   - version: The version of the API that the calls ask for.
    ///   - account: What the IR expresses of the document.
    func client(
        named name: String,
        vendor: String?,
        version: APIVersion?,
        into account: inout KeywordAccount
    ) -> ClientType {
        ClientType(
            name: name,
            documentation: SchemaDocumentation.text(
                document.info.description,
                otherwise: "A client of \(Prose.line(document.info.title))."
            ),
            title: Prose.line(document.info.title),
            product: (configuration.module ?? name) + (version.map { "/\($0)" } ?? ""),
            servers: servers(into: &account),
            vendor: vendor,
            tokenPath: tokenPath(),
            revocationPath: configuration.revocationPath,
            errorMembers: configuration.errorMembers.map { ClientType.ErrorMember(label: $0.label, member: $0.member) },
            envelopeParameter: configuration.envelopeParameter,
            paging: configuration.paging,
            nested: [],
            operations: []
        )
    }

    /// The servers that stand for themselves: absolute URLs, variables filled in.
    private func servers(into account: inout KeywordAccount) -> [ClientType.ServerConstant] {
        var taken: Set<String> = ["api", "connection"]
        return document.servers.enumerated().compactMap { index, server in
            let url = server.defaultURL
            guard Self.isAbsolute(url) else {
                let reason = "the URL of the server is not absolute; callers of the client must pass one"
                account.decline(server.node, because: reason)
                return nil
            }
            for variable in server.variables {
                let reason = "the generated server has the default of the variable; callers must pass any other URL"
                account.decline(Keyword.enum.name, of: variable.node, because: reason)
            }
            let words = Prose.line(server.description ?? "")
            let short = words.split(separator: " ").count <= 5 ? words : ""
            var name = ReservedWords.usable(Identifier.member(short.isEmpty ? "server \(index + 1)" : short))
            if ReservedTypeNames.contains(name) || name == "empty" { name = "server\(index + 1)" }
            while !taken.insert(name).inserted { name += "Server" }
            return ClientType.ServerConstant(
                name: name,
                url: url,
                documentation: Documentation(words.isEmpty ? "The server `\(Prose.line(url))`." : words),
                node: server.node
            )
        }
    }

    private static func isAbsolute(_ url: String) -> Bool {
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return false }
        let rest = url.drop { $0 != "/" }.dropFirst(2)
        let host = rest.prefix { $0 != "/" }
        let isHost =
            !host.isEmpty && host.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-.:[]".utf8.contains($0) }
        let isPath = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{}|#?%".utf8.contains($0) }
        return isHost && isPath
    }

    /// The path of the token endpoint of the flow that needs no user.
    private func tokenPath() -> String? {
        for scheme in document.components.securitySchemes {
            guard case .oauth2(let flows) = scheme.kind,
                let url = flows.first(where: { $0.grant == .clientCredentials })?.tokenURL
            else { continue }
            guard url.hasPrefix("http") else { return url.hasPrefix("/") ? url : nil }
            let path = url.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
            return path.isEmpty ? "/" : String(path)
        }
        return nil
    }
}
