import BindgenOpenAPI
import BindingsJSON

/// Collects the members of an object from a schema and all that it is composed of.
struct MemberCollector {
    let lowering: SchemaLowering

    /// A member with all schemas that describe it, from the farthest ancestor to the schema itself.
    struct Member {
        var name: String
        var schemas: [(schema: Schema, owner: TypeName)]
        var isRequired = false
    }

    /// All members.
    struct Members {
        var members: [Member] = []
        var additional: (schema: Schema, owner: TypeName)?
        fileprivate var places: [String: Int] = [:]
        fileprivate var required: Set<String> = []
        fileprivate var visited: Set<Schema> = []
    }

    /// Collects the members.
    ///
    /// - Parameters:
    ///   - schema: The object's schema.
    ///   - owner: The type of the object.
    func members(of schema: Schema, owner: TypeName) -> Members {
        var members = Members()
        add(schema, owner: owner, root: schema, isAlternative: false, depth: 0, to: &members)
        for index in members.members.indices where members.required.contains(members.members[index].name) {
            members.members[index].isRequired = true
        }
        return members
    }

    private func add(
        _ part: Schema,
        owner: TypeName,
        root: Schema,
        isAlternative: Bool,
        depth: Int,
        to members: inout Members
    ) {
        let schema = lowering.document.resolve(part)
        guard depth < 64, members.visited.insert(schema).inserted else { return }
        // What a component declares belongs to the component's type, whoever inherits it.
        let owner = lowering.name(of: schema) ?? owner
        func descend(_ inner: Schema, isAlternative alternative: Bool = false) {
            add(
                inner,
                owner: owner,
                root: root,
                isAlternative: isAlternative || alternative,
                depth: depth + 1,
                to: &members
            )
        }
        if let reference = schema.reference, let target = lowering.document.target(of: reference) { descend(target) }
        for part in schema.allOf { descend(part) }
        for property in schema.properties {
            let entry = (schema: property.schema, owner: owner)
            if let place = members.places[property.name] {
                members.members[place].schemas.append(entry)
            } else {
                members.places[property.name] = members.members.count
                members.members.append(Member(name: property.name, schemas: [entry]))
            }
        }
        if !isAlternative { members.required.formUnion(schema.required) }
        if case .schema(let values)? = schema.additionalProperties { members.additional = (values, owner) }
        // The alternatives of a part all become optional members, unless the part is an ancestor of one of them.
        let variants = schema.variants
        if schema !== root, !variants.isEmpty, !isAncestor(schema, of: variants, root: root) {
            for variant in variants where !lowering.reducer.isNull(variant) { descend(variant, isAlternative: true) }
        }
    }

    private func isAncestor(_ schema: Schema, of variants: [Schema], root: Schema) -> Bool {
        variants.contains { variant in
            let end = lowering.document.resolve(variant)
            return end === root || end.allOf.contains { lowering.document.resolve($0) === schema }
        }
    }
}
