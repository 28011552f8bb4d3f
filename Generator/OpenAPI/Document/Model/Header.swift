package import BindingsJSON

/// What a header field of a response or of a part of a body holds.
package final class Header: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// Whether the field is always there.
    package let isRequired: Bool

    /// Whether it should no longer be used.
    package let isDeprecated: Bool

    /// Whether the members of an object are written as `name=value`.
    package let explode: Bool

    /// The schema of the value, unless it is written as ``content``.
    package let schema: Schema?

    /// The one media type that the value is written in.
    package let content: [MediaTypeObject]

    init(
        node: JSONNode,
        isRequired: Bool,
        isDeprecated: Bool,
        explode: Bool,
        schema: Schema?,
        content: [MediaTypeObject]
    ) {
        self.node = node
        self.isRequired = isRequired
        self.isDeprecated = isDeprecated
        self.explode = explode
        self.schema = schema
        self.content = content
    }

    /// `description`.
    package var description: String? { text("description") }
}
