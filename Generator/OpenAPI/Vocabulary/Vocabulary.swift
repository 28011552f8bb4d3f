package import BindingsJSON

/// The vocabulary of OpenAPI 3.0 and 3.1, and the extensions that are read here: one table for all that reads documents.
package enum Vocabulary {
    /// All rows, by kinds in the order of their declaration.
    package static let definitions: [KeywordDefinition] = ObjectKind.allCases.flatMap { kind in
        rows(of: kind).map { row in
            KeywordDefinition(
                kind: kind,
                keyword: row.keyword,
                shape: row.shape,
                role: row.role,
                since: row.since,
                until: row.until
            )
        }
    }

    /// The row of a keyword in objects of a kind; `nil` if the specification does not know it there.
    package static func definition(of keyword: Keyword, in kind: ObjectKind) -> KeywordDefinition? {
        let place = places[Int(kind.rawValue) * width + Int(keyword.rawValue)]
        return place < 0 ? nil : definitions[Int(place)]
    }

    /// The row of the keyword that is the name of a member.
    ///
    /// - Parameters:
    ///   - member: The value of the member.
    ///   - kind: The kind of the object that holds it.
    package static func definition(ofMember member: JSONNode, in kind: ObjectKind) -> KeywordDefinition? {
        keyword(ofMember: member).flatMap { definition(of: $0, in: kind) }
    }

    /// The keyword that is the name of a member, in objects of whatever kind.
    package static func keyword(ofMember member: JSONNode) -> Keyword? {
        names.keyword(hash: ByteHash.name(ofMember: member.index, in: member.document))
    }

    /// The keyword of a name, in objects of whatever kind.
    package static func keyword(named name: String) -> Keyword? {
        names.keyword(hash: ByteHash.hash(Array(name.utf8)))
    }

    /// The keywords that objects of a kind may have, in the order of the table.
    package static func keywords(of kind: ObjectKind) -> [Keyword] { rows(of: kind).map(\.keyword) }

    /// The keywords of objects of a kind whose rows fulfil a condition.
    package static func keywords(of kind: ObjectKind, where condition: (KeywordDefinition) -> Bool) -> KeywordSet {
        KeywordSet(definitions.filter { $0.kind == kind && condition($0) }.map(\.keyword))
    }

    static let names = KeywordNames()

    private static let width = Keyword.allCases.count

    /// The places of rows by kind and keyword; -1 for none.
    private static let places: [Int16] = {
        var places = [Int16](repeating: -1, count: ObjectKind.allCases.count * width)
        for (place, row) in definitions.enumerated() {
            places[Int(row.kind.rawValue) * width + Int(row.keyword.rawValue)] = Int16(place)
        }
        return places
    }()

    /// A row without the kind of its object.
    struct Row {
        let keyword: Keyword
        let shape: ValueShape
        let role: KeywordRole
        let since: SpecificationVersion
        let until: SpecificationVersion?

        init(
            _ keyword: Keyword,
            _ shape: ValueShape,
            _ role: KeywordRole,
            since: SpecificationVersion = .v3_0,
            until: SpecificationVersion? = nil
        ) {
            self.keyword = keyword
            self.shape = shape
            self.role = role
            self.since = since
            self.until = until
        }
    }
}
