/// Where a type is put that has no name of its own in the document.
struct TypePlace {
    /// The type around it.
    var owner: TypeName
    var name: String
    /// The name for its pattern.
    var patternName: String
    /// The owner of its values, such as "the member `name`", for types without a description.
    var subject: String
    /// The documentation of the owner.
    var description: String?

    /// The place of what is inside of the values.
    func inside(named name: String, _ relation: String) -> TypePlace {
        TypePlace(owner: owner, name: name, patternName: patternName, subject: relation + " " + subject)
    }

    /// The comment of a type that says nothing about itself.
    var documentation: Documentation {
        SchemaDocumentation.text(description, otherwise: subject.prefix(1).uppercased() + subject.dropFirst() + ".")
    }
}
