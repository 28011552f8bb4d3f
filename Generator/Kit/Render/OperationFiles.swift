import BindgenMustache

/// Puts the methods of a group into files.
struct OperationFiles {
    let renderer: Renderer
    let types: TypeSpelling
    let checks: CheckSpelling

    /// The most lines of a file.
    static let lineLimit = 1_400

    /// The files of a group.
    ///
    /// - Parameters:
    ///   - operations: The methods.
    ///   - scope: The type that they belong to.
    ///   - head: The declaration of the type; `nil` if it stands elsewhere.
    ///   - nested: The types inside of it.
    func files(
        of operations: [OperationMethodDeclaration],
        in scope: TypeName,
        head: String?,
        nested: [ModelDeclaration]
    ) throws(MustacheError) -> [SourceFile] {
        let views = OperationView(types: types, checks: checks)
        var methods: [String] = []
        for view in operations.flatMap({ views.views(of: $0, in: scope) }) {
            methods.append(try renderer.templates.render("method", view))
        }
        let models = ModelView(types: types, checks: checks)
        var inner: [Renderer.Piece] = []
        for model in nested {
            var piece = try renderer.piece(of: model, in: models, depth: 1)
            piece.text = Self.indented(piece.text)
            inner.append(piece)
        }
        // The compiler wants names of files that no other file of the module has, whatever its folder.
        let name = scope.path.count > 1 ? scope.path.joined(separator: "+") : scope.last + "+Operations"
        var files: [SourceFile] = []
        func add(_ suffix: String, _ pieces: [Renderer.Piece]) throws(MustacheError) {
            files.append(try renderer.file("Operations/\(name)\(suffix).swift", pieces: pieces))
        }
        let groups = Self.chunks(methods, limit: Self.lineLimit)
        for (index, group) in groups.enumerated() {
            var pieces: [Renderer.Piece] = []
            if index == 0, let head { pieces.append(Renderer.Piece(name: name, text: head, needsFoundation: false)) }
            pieces.append(Renderer.Piece(name: name, text: try extending(scope, with: group), needsFoundation: false))
            try add(index == 0 ? "" : "+\(index + 1)", pieces)
        }
        var byText: [String: Bool] = [:]
        for piece in inner { byText[piece.text] = piece.needsFoundation }
        for (index, group) in Self.chunks(inner.map(\.text), limit: Self.lineLimit).enumerated() {
            let needsFoundation = group.contains { byText[$0] == true }
            let text = try extending(scope, with: group)
            try add(
                "+Types" + (index == 0 ? "" : "\(index + 1)"),
                [Renderer.Piece(name: name, text: text, needsFoundation: needsFoundation)]
            )
        }
        return files
    }

    private func extending(_ scope: TypeName, with members: [String]) throws(MustacheError) -> String {
        let body = members.joined(separator: "\n")
        return try renderer.templates.render(
            "extension",
            .record(["name": .text(scope.description), "body": .text(String(body.dropLast()))])
        )
    }

    /// Texts in runs whose lines stay below a limit.
    static func chunks(_ texts: [String], limit: Int) -> [[String]] {
        var chunks: [[String]] = []
        var lines = limit
        for text in texts {
            let count = text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
            if lines + count > limit {
                chunks.append([])
                lines = 0
            }
            chunks[chunks.count - 1].append(text)
            lines += count
        }
        return chunks
    }

    /// The text moved to the right by one level.
    private static func indented(_ text: String) -> String {
        var result = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            result += line.isEmpty ? "\n" : "    \(line)\n"
        }
        return result
    }
}
