import BindgenMustache

/// Prints the IR: views, templates, files.
struct Renderer {
    let api: API
    let templates: Templates
    private let types: TypeSpelling
    private let constraints: ConstraintSpelling

    init(api: API, templates: Templates) {
        self.api = api
        self.templates = templates
        types = TypeSpelling(api: api)
        constraints = ConstraintSpelling(api: api)
    }

    /// All files, by path.
    func files() throws(MustacheError) -> [SourceFile] {
        var files = [
            try client(), try file("Exports.swift", imports: [], body: try templates.render("exports", .record([:]))),
        ]
        if !api.patterns.isEmpty { files.append(try patterns()) }
        if !api.aliases.isEmpty { files.append(try aliases()) }
        let models = ModelView(types: types, constraints: constraints)
        let operations = OperationFiles(renderer: self, types: types, constraints: constraints)
        files += try operations.files(
            of: api.client.operations,
            in: TypeName(api.client.name),
            head: nil,
            nested: api.client.nested
        )
        for namespace in api.namespaces {
            files += try operations.files(
                of: namespace.operations,
                in: TypeName([api.client.name, namespace.typeName]),
                head: try head(of: namespace),
                nested: namespace.nested
            )
        }
        var pieces: [Piece] = []
        for model in api.models {
            pieces.append(try piece(of: model, in: models, depth: 0))
            for (index, values) in EnumerationView(types: types).furtherValues(of: model).enumerated() {
                let view: MustacheValue = .record(["name": .text(model.name.last), "values": values])
                let text = try templates.render("values", view)
                let name = "\(model.name.last)+\(index + 2)"
                pieces.append(Piece(name: name, text: text, imports: ImportList()))
            }
        }
        for group in ModelFiles.files(pieces) {
            files.append(try file("Models/\(group.name).swift", pieces: group.pieces))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// A part of a file.
    struct Piece {
        var name: String
        var text: String
        var imports: ImportList

        /// The number of lines; takes time, for texts are long.
        var lineCount: Int { text.lineBreakCount }
    }

    /// The text of a model.
    func piece(of model: ModelDeclaration, in view: ModelView, depth: Int) throws(MustacheError) -> Piece {
        Piece(
            name: model.name.last,
            text: try templates.render("model", view.view(of: model, depth: depth)),
            imports: ImportList(of: model)
        )
    }

    /// A file of several declarations.
    func file(_ path: String, pieces: [Piece]) throws(MustacheError) -> SourceFile {
        let imports = pieces.reduce(into: ImportList()) { $0.formUnion($1.imports) }
        return try file(path, imports: imports.lines, body: pieces.map(\.text).joined(separator: "\n"))
    }

    /// A file; whose it is, its first line tells, whatever the templates say.
    private func file(_ path: String, imports: [String], body: String) throws(MustacheError) -> SourceFile {
        let text = try templates.render(
            "file",
            .record([
                "imports": imports.isEmpty ? .flag(false) : .record(["modules": .lines(imports)]),
                "body": .text(body.withoutLastLineBreak),
            ])
        )
        return SourceFile(path: path, content: SourceFile.ownershipMarker + "\n\n" + text)
    }

    // MARK: Parts

    private func client() throws(MustacheError) -> SourceFile {
        let client = api.client
        var description = [Layout.textArgument("title: ", client.title, indent: 8)]
        description.append("product: " + SwiftLiteral.string(client.product))
        description.append(
            "servers: [\(client.servers.map { ReservedWords.escaped($0.name) }.joined(separator: ", "))]"
        )
        func add(_ label: String, _ value: String?) {
            if let value { description.append(Layout.textArgument("\(label): ", value, indent: 8)) }
        }
        add("vendor", client.vendor)
        add("tokenPath", client.tokenPath)
        add("revocationPath", client.revocationPath)
        if !client.errorMembers.isEmpty {
            let members = client.errorMembers.map { "\($0.label): \(SwiftLiteral.string($0.member))" }
            let lines = Layout.call("errors: APIDescription.ErrorSchema", members, indent: 8)
            description.append(lines.joined(separator: "\n"))
        }
        add("envelopeParameter", client.envelopeParameter)
        if let paging = client.paging {
            let names = [("number", paging.number)] + (paging.size.map { [("size", $0)] } ?? [])
            let arguments = names.map { "\($0.0): \(SwiftLiteral.string($0.1))" }
            let lines = Layout.call("paging: PagingParameters", arguments, indent: 8)
            description.append(lines.joined(separator: "\n"))
        }
        let spelling = DeclarationSpelling(in: TypeName(client.name), types)
        let servers = client.servers.map { server in
            let declaration = server.declaration(in: TypeName(client.name))
            let head = "public \(spelling.head(declaration)) ="
            let url = Layout.textArgument("", server.url, indent: 8)
            let call = Layout.call("APIDescription.serverURL", [url], indent: head.utf8.count + 5)
            return MustacheValue.record([
                "documentation": .lines(Layout.comment(server.documentation, indent: 4)),
                "declaration": .lines(
                    call.count == 1 ? [head + " " + call[0]] : [head + " " + call[0]] + call.dropFirst()
                ),
            ])
        }
        let parameter =
            "server: URL" + (client.servers.first.map { " = Self.\(ReservedWords.escaped($0.name))" } ?? "")
        let view: MustacheValue = .record([
            "documentation": .lines(Layout.comment(client.documentation, indent: 0)),
            "name": .text(client.name),
            "serverParameter": .text(parameter),
            "servers": .list(servers),
            "description": .lines(Layout.list(description, indent: "")),
        ])
        return try file(
            "\(client.name).swift",
            imports: ["public import BindingsRuntime", "public import Foundation"],
            body: try templates.render("client", view)
        )
    }

    private func head(of namespace: Namespace) throws(MustacheError) -> String {
        let client = TypeName(api.client.name)
        let declaration = namespace.declaration(in: client)
        let head = "public \(DeclarationSpelling(in: client, types).line(declaration)) {"
        let value = "\(namespace.typeName)(connection: connection)"
        let isShort = 4 + head.utf8.count + value.utf8.count + 3 <= Layout.width
        return try templates.render(
            "namespace",
            .record([
                "client": .text(api.client.name),
                "documentation": .lines(Layout.comment(namespace.documentation, indent: 4)),
                "property": .lines(isShort ? ["\(head) \(value) }"] : [head, "    " + value, "}"]),
                "name": .text(namespace.typeName),
            ])
        )
    }

    private func patterns() throws(MustacheError) -> SourceFile {
        let constants = api.patterns.map { pattern in
            let head = "static let \(ReservedWords.escaped(pattern.name)): Pattern ="
            let literal = SwiftLiteral.rawString(pattern.source)
            if head.utf8.count + literal.utf8.count + 5 <= Layout.width {
                return MustacheValue.record(["lines": .lines([head + " " + literal])])
            }
            let lines =
                literal.utf8.count + 8 <= Layout.width
                ? [literal] : SwiftLiteral.lines(pattern.source, label: "", width: Layout.width - 8)
            return .record(["lines": .lines([head] + lines.map { "    " + $0 })])
        }
        return try file(
            "Patterns.swift",
            imports: ["import BindingsRuntime"],
            body: try templates.render("patterns", .record(["patterns": .list(constants)]))
        )
    }

    private func aliases() throws(MustacheError) -> SourceFile {
        let views = api.aliases.map {
            MustacheValue.record(["name": .text($0.declaration.name), "target": .text($0.target.description)])
        }
        return try file(
            "Aliases.swift",
            imports: [],
            body: try templates.render("aliases", .record(["aliases": .list(views)]))
        )
    }
}
