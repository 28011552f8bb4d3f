import BindgenMustache

/// Makes the views of what lets a model be read as a page of a list.
enum PageView {
    /// The properties that `Page` asks for.
    static func computedProperties(
        of page: PageDeclaration,
        in model: ModelDeclaration,
        _ spelling: DeclarationSpelling,
        _ types: TypeSpelling
    ) -> [MustacheValue] {
        let items = ReservedWords.escaped(page.results.name) + (page.results.isOptional ? " ?? []" : "")
        return [
            property("The items of this page.", spelling.line(page.items(in: model.name, at: model.node)), items),
            property(
                "The number of items on all pages, or `nil` if the server does not tell it.",
                spelling.line(page.total(in: model.name, at: model.node)),
                total(page.total)
            ),
        ] + (page.next.flatMap { next($0, in: model, types) }.map { [$0] } ?? [])
    }

    /// The property that tells whether there is a next page, if the links of the model tell how they relate.
    private static func next(
        _ links: Structure.Member,
        in model: ModelDeclaration,
        _ types: TypeSpelling
    ) -> MustacheValue? {
        guard case .array(.named(let link)) = links.type, types.isLink(link) else { return nil }
        let name = ReservedWords.escaped(links.name)
        let search = #"contains { $0.rel == "next" }"#
        return property(
            "Whether the page links to a next page, or `nil` if the server sends no links.",
            "var pageHasNext: Bool?",
            links.isOptional ? "\(name).map { $0.\(search) }" : "\(name).\(search)"
        )
    }

    private static func property(_ documentation: String, _ declaration: String, _ value: String) -> MustacheValue {
        .record([
            "documentation": .lines(["/// " + documentation]),
            "declaration": .text("public \(declaration) { \(value) }"),
        ])
    }

    private static func total(_ total: Structure.Member?) -> String {
        guard let total else { return "nil" }
        let name = ReservedWords.escaped(total.name)
        return switch (total.type, total.isOptional) {
        case (.int, _): name
        case (_, true): name + ".map { Int($0) }"
        case (_, false): "Int(\(name))"
        }
    }
}
