/// How a schema is used, which decides the rules that apply to it and how much their findings matter.
struct SchemaUse: Hashable {
    var role: SchemaRole
    var format: ValueFormat
    var circumstances = ComparedPair.Circumstances()
    /// Whether the schema is a part of another one by `allOf`, which accounts for the members of both.
    var isPart = false

    /// The use of the schemas inside one of this use.
    var nested: SchemaUse { with(role.nested) }

    /// The use of the items of an array of this use.
    var ofItems: SchemaUse { with(role.ofItems) }

    /// The use of the parts of an `allOf`.
    var ofParts: SchemaUse {
        var use = nested
        use.isPart = true
        return use
    }

    private func with(_ role: SchemaRole) -> SchemaUse {
        SchemaUse(role: role, format: format, circumstances: circumstances)
    }
}
