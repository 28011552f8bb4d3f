import BindgenOpenAPI

/// The names of operations and what belongs to them.
struct OperationNames {
    let configuration: GeneratorConfiguration

    /// The name of an operation before collisions: its short id, else its id, else what its method and path say.
    func name(of operation: Operation) -> String {
        if let fixed = fixedName(of: operation) { return fixed }
        return ReservedWords.usable(Identifier.member(operation.shortID ?? operation.id ?? Self.id(of: operation)))
    }

    /// The name that the configuration gives an operation.
    func fixedName(of operation: Operation) -> String? {
        configuration.names[operation.id ?? operation.methodAndPath]
    }

    /// The name to fall back to where another operation of the group has the short one.
    func longName(of operation: Operation) -> String {
        ReservedWords.usable(Identifier.member(operation.id ?? Self.id(of: operation)))
    }

    /// The id of an operation that has none: its method and path in words, which no other operation has.
    static func id(of operation: Operation) -> String {
        let words = operation.path.split(separator: "/").map { segment in
            segment.split(whereSeparator: { "{}".contains($0) }).enumerated()
                .map { index, part in (index > 0 || segment.hasPrefix("{") ? "by " : "") + part }
                .joined(separator: " ")
        }
        return operation.method.rawValue + " " + words.joined(separator: " ")
    }

    /// The names of the types and properties of groups, which must not hide what generated code needs.
    static func namespace(for tag: String) -> (type: String, property: String) {
        let type = Identifier.type(tag)
        let property = ReservedWords.usable(Identifier.member(tag))
        let isTaken = ["connection", "api"].contains(property) || ReservedTypeNames.contains(type)
        if isTaken { return (type + "Operations", property + "Operations") }
        // Where letters have no case, both would have one name.
        return (type == property ? type + "Operations" : type, property)
    }

    /// Names that a parameter cannot have, since the statements of a method use them.
    static func parameter(_ name: String) -> String {
        let usable = ReservedWords.usable(Identifier.member(name))
        return ["body", "request", "connection", "validator"].contains(usable) ? usable + "Value" : usable
    }
}
