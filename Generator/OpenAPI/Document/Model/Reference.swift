package import BindingsJSON

/// A `$ref`, where the specification allows one.
package final class Reference: Sendable, Hashable {
    /// The kind of target that a reference must have.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case schema = "schemas"
        case response = "responses"
        case parameter = "parameters"
        case example = "examples"
        case requestBody = "requestBodies"
        case header = "headers"
        case securityScheme = "securitySchemes"
        case link = "links"
        case callback = "callbacks"
        case pathItem = "pathItems"

        /// The kind of the objects that such references lead to.
        package var object: ObjectKind {
            switch self {
            case .schema: .schema
            case .response: .response
            case .parameter: .parameter
            case .example: .example
            case .requestBody: .requestBody
            case .header: .header
            case .securityScheme: .securityScheme
            case .link: .link
            case .callback: .callback
            case .pathItem: .pathItem
            }
        }

        /// The beginning of references to components of the kind.
        var referencePrefix: String {
            switch self {
            case .schema: "#/components/schemas/"
            case .response: "#/components/responses/"
            case .parameter: "#/components/parameters/"
            case .example: "#/components/examples/"
            case .requestBody: "#/components/requestBodies/"
            case .header: "#/components/headers/"
            case .securityScheme: "#/components/securitySchemes/"
            case .link: "#/components/links/"
            case .callback: "#/components/callbacks/"
            case .pathItem: "#/components/pathItems/"
            }
        }
    }

    /// The kind of the target; the raw value is the member of `components` for it.
    package let kind: Kind

    /// The reference as it is written, such as `#/components/schemas/Pet`.
    package let text: String

    /// The meaning of ``text`` at any place: the same, but for a reference by `$id` or `$anchor`, which is resolved
    /// against the `$id` around it.
    package let uri: String

    /// The value of `$ref`, a string.
    package let node: JSONNode

    /// The object that holds `$ref`.
    package let owner: JSONNode

    /// Where the table of the document keeps what the reference leads to.
    let ordinal: Int

    /// The name of the component, if the reference leads to one of its kind: `Pet` for `#/components/schemas/Pet`.
    package let componentName: String?

    init(
        kind: Kind,
        text: String,
        uri: String,
        node: JSONNode,
        owner: JSONNode,
        ordinal: Int,
        componentName: String?
    ) {
        self.kind = kind
        self.text = text
        self.uri = uri
        self.node = node
        self.owner = owner
        self.ordinal = ordinal
        self.componentName = componentName
    }

    /// Whether both stand at the same place of the same document.
    package static func == (lhs: Reference, rhs: Reference) -> Bool { lhs.node == rhs.node }

    /// Feeds the place of the reference into a hasher.
    package func hash(into hasher: inout Hasher) { hasher.combine(node) }
}

/// Something that a document holds in place or refers to.
package struct Referenced<Value: Sendable>: Sendable {
    /// The reference in the document; `nil` for a value that is there itself.
    package let reference: Reference?

    /// The value, at the end of all references.
    package let value: Value
}

extension Referenced where Value: Extensible {
    /// The node at the place where the value is used: the value, or the object that refers to it.
    package var site: JSONNode { reference?.owner ?? value.node }
}
