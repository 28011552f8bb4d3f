import BindingsJSON

/// A parameter's value as the serialization styles of OpenAPI see it.
enum ParameterContent {
    case scalar(String)
    case list([String])
    case object([(name: String, value: ParameterContent)])

    /// The content of a JSON value; nothing for `null`. Elements of a list that are not scalars become JSON text.
    init?(_ value: JSONValue) {
        switch value {
        case .null: return nil
        case .array(let elements): self = .list(elements.compactMap(Self.text))
        case .object(let members):
            self = .object(members.compactMap { member in ParameterContent(member.value).map { (member.name, $0) } })
        case .bool, .number, .string: self = .scalar(Self.text(value) ?? "")
        }
    }

    /// Whether there is nothing to serialize: an empty list or object counts as absent (RFC 6570 section 2.3).
    var isEmpty: Bool {
        switch self {
        case .scalar: false
        case .list(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        }
    }

    /// Names and texts of the members, one level deep; deeper values are joined.
    static func pairs(_ members: [(name: String, value: ParameterContent)]) -> [(name: String, text: String)] {
        members.map { ($0.name, $0.value.flat) }
    }

    /// All texts, joined by commas.
    var flat: String {
        switch self {
        case .scalar(let text): text
        case .list(let elements): elements.joined(separator: ",")
        case .object(let members): members.map { $0.name + "," + $0.value.flat }.joined(separator: ",")
        }
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .null: nil
        case .bool(let value): value.parameterText
        case .number(let number): number.text
        case .string(let text): text
        case .array, .object: value.description
        }
    }
}
