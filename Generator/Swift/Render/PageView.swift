import BindgenMustache

/// Makes the view of what lets a model be read as a page of a list.
struct PageView {
    let types: TypeSpelling

    /// Whether a struct is a page: an array of results, with their number on all pages or with links beside it.
    static func isPage(_ structure: Structure) -> Bool {
        guard results(of: structure) != nil else { return false }
        return structure.members.contains { ["totalCount", "links"].contains($0.jsonName) }
    }

    /// The properties that `Page` asks for.
    func computedProperties(of structure: Structure, named name: TypeName) -> [MustacheValue] {
        guard Self.isPage(structure), let (results, item) = Self.results(of: structure) else { return [] }
        let value = Keyword.escaped(results.name) + (results.isOptional ? " ?? []" : "")
        return [
            property(
                "The items of this page.",
                "public var pageItems: [\(types.text(item, in: name))] { \(value) }"
            ),
            property("The number of items on all pages, if the server says it.", Self.total(of: structure)),
        ] + [next(of: structure)].compactMap(\.self)
    }

    /// The property that tells whether there is a next page, if the model has links that tell how they relate.
    private func next(of structure: Structure) -> MustacheValue? {
        let links = structure.members.first { $0.jsonName == "links" }
        guard let links, case .array(.named(let link)) = links.type, types.isLink(link) else { return nil }
        let name = Keyword.escaped(links.name)
        let search = #"contains { $0.rel == "next" }"#
        let value = links.isOptional ? "\(name).map { $0.\(search) }" : "\(name).\(search)"
        return property(
            "Whether a next page is linked to, if the server links.",
            "public var pageHasNext: Bool? { \(value) }"
        )
    }

    private func property(_ documentation: String, _ declaration: String) -> MustacheValue {
        .record(["documentation": .lines(["/// " + documentation]), "declaration": .text(declaration)])
    }

    private static func results(of structure: Structure) -> (member: Structure.Member, item: SwiftType)? {
        for member in structure.members where member.jsonName == "results" {
            if case .array(let item) = member.type { return (member, item) }
        }
        return nil
    }

    private static func total(of structure: Structure) -> String {
        let total = structure.members.first { $0.jsonName == "totalCount" }
        guard let total, [.int, .int32, .int64].contains(total.type) else {
            return "public var pageTotal: Int? { nil }"
        }
        let name = Keyword.escaped(total.name)
        let value =
            switch (total.type, total.isOptional) {
            case (.int, _): name
            case (_, true): name + ".map { Int($0) }"
            case (_, false): "Int(\(name))"
            }
        return "public var pageTotal: Int? { \(value) }"
    }
}
