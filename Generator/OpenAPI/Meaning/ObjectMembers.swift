/// The members of an object, from its schema and all that this is composed of.
package struct ObjectMembers {
    /// A schema of the values of a member.
    package struct Description {
        /// The schema of the values.
        package let schema: Schema

        /// The schema whose `properties` or `additionalProperties` hold it.
        package let holder: Schema

        /// The component that declares the member; `nil` if it is the object's own schema or inside it.
        package let component: Schema?

        /// Whether the schema is part of one of several of which any may hold.
        package let isAlternative: Bool
    }

    /// A member with all schemas that describe it.
    package struct Member {
        /// The name of the member.
        package let name: String

        /// The schemas of its values, from the farthest ancestor to the object's schema itself.
        package fileprivate(set) var schemas: [Description]

        /// The schemas that require the member.
        package fileprivate(set) var requiring: [Schema] = []

        /// Whether the member must be present.
        package var isRequired: Bool { !requiring.isEmpty }

        /// Whether the member must be absent, as no value of it is valid.
        package var isForbidden: Bool { schemas.contains { $0.schema.boolean == false && !$0.isAlternative } }
    }

    /// A schema that the object is composed of.
    package struct Part {
        /// The schema, behind references.
        package let schema: Schema

        /// Whether it is one of several, or part of one, of which any may hold.
        package let isAlternative: Bool

        /// Whether the members of its own alternatives are members of the object.
        package fileprivate(set) var hasMergedAlternatives = false
    }

    /// All schemas that the object is composed of, the object's own first.
    package private(set) var parts: [Part] = []

    /// The members in the order of the document, those of ancestors first.
    package private(set) var members: [Member] = []

    /// The schema of the members that have no name in the document.
    package private(set) var additional: Description?

    private var places: [String: Int] = [:]
    /// The schemas that require each name.
    private var requiring: [String: [Schema]] = [:]
    private let includesAlternatives: Bool
    private var visited: Set<Schema> = []
    private let root: Schema
    private let reducer: SchemaReducer

    /// Collects the members of an object.
    ///
    /// - Parameters:
    ///   - schema: The schema of the object.
    ///   - reducer: What the schemas of the document come down to.
    ///   - includesAlternatives: Whether the members of the variants of ancestors count, which are all optional.
    package init(of schema: Schema, reducer: SchemaReducer, includesAlternatives: Bool = true) {
        root = schema
        self.reducer = reducer
        self.includesAlternatives = includesAlternatives
        add(schema, component: nil, isAlternative: false, depth: 0)
        for index in members.indices { members[index].requiring = requiring[members[index].name] ?? [] }
    }

    /// The member of a name.
    package subscript(name: String) -> Member? { places[name].map { members[$0] } }

    /// Whether the member of a name must be present, whether or not a schema describes it.
    package func requires(_ name: String) -> Bool { requiring[name] != nil }

    /// The members that must be present though no schema describes them, with the schemas that require each.
    ///
    /// An empty name is nobody's: documents have it where the list was to be empty.
    package var undescribedRequirements: [(name: String, requiring: [Schema])] {
        requiring.filter { places[$0.key] == nil && !$0.key.isEmpty }
            .map { (name: $0.key, requiring: $0.value) }
            .sorted { $0.name < $1.name }
    }

    private mutating func add(_ part: Schema, component: Schema?, isAlternative: Bool, depth: Int) {
        let document = reducer.document
        let schema = document.resolve(part)
        guard depth < 64, visited.insert(schema).inserted else { return }
        let place = parts.count
        parts.append(Part(schema: schema, isAlternative: isAlternative))
        // A declaration of a component belongs to the component, also if others inherit it.
        let component = document.componentName(of: schema) == nil ? component : schema
        if let reference = schema.reference, let target = document.target(of: reference) {
            add(target, component: component, isAlternative: isAlternative, depth: depth + 1)
        }
        for part in schema.allOf { add(part, component: component, isAlternative: isAlternative, depth: depth + 1) }
        for property in schema.properties {
            let description = Description(
                schema: property.schema,
                holder: schema,
                component: component,
                isAlternative: isAlternative
            )
            if let place = places[property.name] {
                members[place].schemas.append(description)
            } else {
                places[property.name] = members.count
                members.append(Member(name: property.name, schemas: [description]))
            }
        }
        if !isAlternative {
            for name in schema.required { requiring[name, default: []].append(schema) }
        }
        if case .schema(let values)? = schema.additionalProperties {
            additional = Description(
                schema: values,
                holder: schema,
                component: component,
                isAlternative: isAlternative
            )
        }
        // The alternatives of a part all become optional members, unless the part is an ancestor of one of them.
        let variants = schema.variants
        if includesAlternatives, schema !== root, !variants.isEmpty, !isAncestor(schema, of: variants) {
            parts[place].hasMergedAlternatives = true
            for variant in variants where !reducer.isNull(variant) {
                add(variant, component: component, isAlternative: true, depth: depth + 1)
            }
        }
    }

    private func isAncestor(_ schema: Schema, of variants: [Schema]) -> Bool {
        variants.contains { variant in
            let end = reducer.document.resolve(variant)
            return end === root || end.allOf.contains { reducer.document.resolve($0) === schema }
        }
    }
}
