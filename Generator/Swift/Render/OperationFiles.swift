import BindgenMustache

/// Puts the methods of a group into files.
struct OperationFiles {
    let renderer: Renderer
    let types: TypeSpelling
    let constraints: ConstraintSpelling

    /// The most lines of a file.
    static let lineLimit = 1_400

    /// The files of a group.
    ///
    /// - Parameters:
    ///   - operations: The methods.
    ///   - scope: The type that they belong to.
    ///   - head: The declaration of the type; `nil` if it is elsewhere.
    ///   - nested: The types inside of it.
    func files(
        of operations: [OperationMethodDeclaration],
        in scope: TypeName,
        head: String?,
        nested: [ModelDeclaration]
    ) throws(MustacheError) -> [SourceFile] {
        let views = OperationView(types: types, constraints: constraints)
        // The compiler wants names of files that no other file of the module has, whatever its folder.
        let rest = "+Operations"
        var name = scope.path.count > 1 ? scope.path.joined(separator: "+") : scope.last + rest
        // A group of that name leaves its file to the operations that are in none.
        if scope.path.count > 1, name.lowercased().hasSuffix(rest.lowercased()) { name += "+Group" }
        var methods: [Renderer.Piece] = []
        for view in operations.flatMap({ views.views(of: $0, in: scope) }) {
            let text = try renderer.templates.render("method", view)
            methods.append(Renderer.Piece(name: name, text: text, imports: ImportList(public: ["BindingsRuntime"])))
        }
        let models = ModelView(types: types, constraints: constraints)
        var inner: [Renderer.Piece] = []
        for model in nested {
            var piece = try renderer.piece(of: model, in: models, depth: 1)
            piece.text = piece.text.indented
            inner.append(piece)
        }
        var files: [SourceFile] = []
        func add(_ suffix: String, _ pieces: [Renderer.Piece]) throws(MustacheError) {
            files.append(try renderer.file("Operations/\(name)\(suffix).swift", pieces: pieces))
        }
        for (index, group) in Self.chunks(methods, limit: Self.lineLimit).enumerated() {
            var pieces: [Renderer.Piece] = []
            if index == 0, let head {
                pieces.append(Renderer.Piece(name: name, text: head, imports: ImportList(public: ["BindingsRuntime"])))
            }
            try add(index == 0 ? "" : "+\(index + 1)", pieces + [try extending(scope, with: group)])
        }
        for (index, group) in Self.chunks(inner, limit: Self.lineLimit).enumerated() {
            try add("+Types" + (index == 0 ? "" : "\(index + 1)"), [try extending(scope, with: group)])
        }
        return files
    }

    /// An extension with the given members.
    private func extending(
        _ scope: TypeName,
        with members: [Renderer.Piece]
    ) throws(MustacheError) -> Renderer.Piece {
        let body = members.map(\.text).joined(separator: "\n").withoutLastLineBreak
        let view: MustacheValue = .record(["name": .text(scope.description), "body": .text(body)])
        return Renderer.Piece(
            name: scope.last,
            text: try renderer.templates.render("extension", view),
            imports: members.reduce(into: ImportList()) { $0.formUnion($1.imports) }
        )
    }

    /// Pieces in runs whose lines stay below a limit.
    private static func chunks(_ pieces: [Renderer.Piece], limit: Int) -> [[Renderer.Piece]] {
        var chunks: [[Renderer.Piece]] = []
        var lines = limit
        for piece in pieces {
            let count = piece.lineCount + 1
            if lines + count > limit {
                chunks.append([])
                lines = 0
            }
            chunks[chunks.count - 1].append(piece)
            lines += count
        }
        return chunks
    }
}
