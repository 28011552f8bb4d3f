import BindingsJSON

/// What lets a struct be read as a page of a list: an array of results, with their number on all pages or with links
/// beside it.
struct PageDeclaration {
    /// The member with the results.
    let results: Structure.Member
    /// The type of a result.
    let item: SwiftType
    /// The member with the number of results on all pages, if it is a number.
    let total: Structure.Member?
    /// The member with links, of which one may lead to the next page.
    let next: Structure.Member?

    /// The names of the properties that `Page` asks for.
    static let names = (items: "pageItems", total: "pageTotal")

    /// The property with the results.
    func items(in owner: TypeName, at node: JSONNode) -> PublicDeclaration {
        let form = PublicDeclaration.Form.property(.array(item), isOptional: false)
        return PublicDeclaration(name: Self.names.items, owner: owner, form: form, node: results.node)
    }

    /// The property with the number of results on all pages.
    func total(in owner: TypeName, at node: JSONNode) -> PublicDeclaration {
        let form = PublicDeclaration.Form.property(.int, isOptional: true)
        return PublicDeclaration(name: Self.names.total, owner: owner, form: form, node: total?.node ?? node)
    }

    /// The conformance, and the properties that it asks for.
    func declarations(in owner: TypeName, at node: JSONNode) -> [PublicDeclaration] {
        [
            PublicDeclaration(name: "Page", owner: owner, form: .conformance, node: node),
            items(in: owner, at: node), total(in: owner, at: node),
        ]
    }
}

extension ClientType.Paging {
    /// The parameters that go with lists of such a shape, if an operation has them; `nil` if none does.
    static func usual(in methods: [OperationMethodDeclaration]) -> ClientType.Paging? {
        let names = Set(methods.flatMap(\.parameters).filter { $0.location == .query }.map(\.apiName))
        guard names.contains("pageNum") else { return nil }
        return ClientType.Paging(number: "pageNum", size: names.contains("itemsPerPage") ? "itemsPerPage" : nil)
    }
}

extension Structure {
    /// The members that make the struct a page; `nil` if it is not one.
    var page: PageDeclaration? {
        guard members.contains(where: { ["totalCount", "links"].contains($0.jsonName) }) else { return nil }
        for member in members where member.jsonName == "results" {
            guard case .array(let item) = member.type else { continue }
            let total = members.first { $0.jsonName == "totalCount" && [.int, .int32, .int64].contains($0.type) }
            let links = members.first { $0.jsonName == "links" }
            return PageDeclaration(results: member, item: item, total: total, next: links)
        }
        return nil
    }
}
