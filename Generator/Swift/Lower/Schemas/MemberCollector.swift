import BindgenOpenAPI

/// Finds the members of an object and the types that declare them.
struct MemberCollector {
    let lowering: SchemaLowering

    /// A member with all schemas that describe it, from the farthest ancestor to the schema itself.
    struct Member {
        var name: String
        var schemas: [(schema: Schema, owner: TypeName)]
        var isRequired: Bool
    }

    /// All members.
    struct Members {
        var members: [Member]
        var additional: (schema: Schema, owner: TypeName)?
    }

    /// Finds the members.
    ///
    /// - Parameters:
    ///   - schema: The object's schema.
    ///   - owner: The type of the object.
    func members(of schema: Schema, owner: TypeName) -> Members {
        let object = ObjectMembers(of: schema, reducer: lowering.reducer)
        func declared(_ description: ObjectMembers.Description) -> (schema: Schema, owner: TypeName) {
            (description.schema, description.component.flatMap(lowering.name) ?? owner)
        }
        return Members(
            members: object.members.map { member in
                Member(name: member.name, schemas: member.schemas.map(declared), isRequired: member.isRequired)
            },
            additional: object.additional.map(declared)
        )
    }
}
