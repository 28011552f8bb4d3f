/// Spells types so that they are found from where they are named.
struct TypeSpelling: Sendable {
    private let declared: Set<TypeName>
    private let aliases: [String: String]
    private let enumerations: Set<TypeName>
    private let links: Set<TypeName>
    /// The groups of operations, whose members stand in extensions.
    private let groups: Set<TypeName>

    init(api: API) {
        var declared: Set<TypeName> = []
        var enumerations: Set<TypeName> = []
        var links: Set<TypeName> = []
        func collect(_ models: [ModelDeclaration]) {
            for model in models {
                declared.insert(model.name)
                if case .enumeration = model.content { enumerations.insert(model.name) }
                if case .structure(let structure) = model.content, Self.isLink(structure) { links.insert(model.name) }
                collect(model.nested)
            }
        }
        collect(api.models)
        collect(api.client.nested)
        groups = Set(api.namespaces.map { TypeName([api.client.name, $0.typeName]) })
        declared.formUnion(groups)
        for namespace in api.namespaces { collect(namespace.nested) }
        self.declared = declared
        self.enumerations = enumerations
        self.links = links
        var aliases: [String: String] = [:]
        for alias in api.aliases { aliases[alias.target.last] = alias.name }
        self.aliases = aliases
    }

    /// Whether a type is an enumeration.
    func isEnumeration(_ name: TypeName) -> Bool { enumerations.contains(name) }

    /// Whether a type is a link that tells in words how its target relates (RFC 8288).
    func isLink(_ name: TypeName) -> Bool { links.contains(name) }

    private static func isLink(_ structure: Structure) -> Bool {
        structure.members.contains { $0.jsonName == "rel" && $0.name == "rel" && $0.type == .string }
    }

    /// A type as it is written inside of another.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - scope: The type that it is named in; `nil` for the top level.
    func text(_ type: SwiftType, in scope: TypeName?) -> String {
        Self.text(type) { text($0, in: scope) }
    }

    /// A type, with the names of declared types as they are given.
    static func text(_ type: SwiftType, name: (TypeName) -> String) -> String {
        switch type {
        case .string: "String"
        case .bool: "Bool"
        case .int: "Int"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint64: "UInt64"
        case .double: "Double"
        case .json: "JSONValue"
        case .jsonObject: "JSONObject"
        case .bytes: "[UInt8]"
        case .multipart: "MultipartForm"
        case .array(let element): "[\(text(element, name: name))]"
        case .dictionary(let value): "[String: \(text(value, name: name))]"
        case .optional(let wrapped): "\(text(wrapped, name: name))?"
        case .named(let declared): name(declared)
        }
    }

    private func text(_ name: TypeName, in scope: TypeName?) -> String {
        let outer = scope?.path ?? []
        // What is inside the type around the place needs no more than its own name, unless something nearer has it.
        var shared = 0
        while shared < outer.count, shared + 1 < name.path.count, outer[shared] == name.path[shared] { shared += 1 }
        // An extension of a group finds the types of the group, but not those of the client around it.
        if shared == 1, outer.count > 1, groups.contains(TypeName(Array(outer.prefix(2)))) { shared = 0 }
        let short = Array(name.path[shared...])
        if !isHidden(short[0], from: outer, below: shared) { return short.joined(separator: ".") }
        var full = name.path
        if isHidden(full[0], from: outer, below: 0), let alias = aliases[full[0]] { full[0] = alias }
        return full.joined(separator: ".")
    }

    /// Whether a type between the place and the first `depth` types around it has the name.
    private func isHidden(_ name: String, from scope: [String], below depth: Int) -> Bool {
        var path = scope
        while path.count > depth {
            if declared.contains(TypeName(path + [name])) { return true }
            path.removeLast()
        }
        return false
    }
}
