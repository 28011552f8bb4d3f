package import BindingsJSON

/// A parameter of an operation.
package final class Parameter: Extensible {
    /// Where a parameter is sent.
    package enum Location: String, Sendable, Hashable, CaseIterable {
        /// In the path.
        case path
        /// In the query.
        case query
        /// In a header field.
        case header
        /// In a cookie.
        case cookie
    }

    /// How a value that is not a single text is written.
    package enum Style: String, Sendable, Hashable, CaseIterable {
        /// Path-style parameters of RFC 6570: `;color=blue`.
        case matrix
        /// Label expansion of RFC 6570: `.blue`.
        case label
        /// Simple expansion of RFC 6570: `blue,black`.
        case simple
        /// Form expansion of RFC 6570: `color=blue,black`.
        case form
        /// Elements separated by spaces.
        case spaceDelimited
        /// Elements separated by `|`.
        case pipeDelimited
        /// Members as `color[R]=100`.
        case deepObject
    }

    /// The value in the document.
    package let node: JSONNode

    /// The name as it is sent.
    package let name: String

    /// Where the parameter is sent.
    package let location: Location

    /// Whether it must be given; always `true` in the path.
    package let isRequired: Bool

    /// Whether it should no longer be used.
    package let isDeprecated: Bool

    /// Whether it may be sent as `name=` without a value.
    package let allowsEmptyValue: Bool

    /// How the value is written; the default of the location where the document says nothing.
    package let style: Style

    /// Whether elements and members are written as parameters of their own; the default is that of the style.
    package let explode: Bool

    /// Whether characters reserved by RFC 3986 are sent as they are.
    package let allowsReserved: Bool

    /// The schema of the value, unless it is written as ``content``.
    package let schema: Schema?

    /// The one media type that the value is written in, for complex values.
    package let content: [MediaTypeObject]

    init(
        node: JSONNode,
        name: String,
        location: Location,
        isRequired: Bool,
        isDeprecated: Bool,
        allowsEmptyValue: Bool,
        style: Style,
        explode: Bool,
        allowsReserved: Bool,
        schema: Schema?,
        content: [MediaTypeObject]
    ) {
        self.node = node
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.isDeprecated = isDeprecated
        self.allowsEmptyValue = allowsEmptyValue
        self.style = style
        self.explode = explode
        self.allowsReserved = allowsReserved
        self.schema = schema
        self.content = content
    }

    /// `description`.
    package var description: String? { text(.description) }
}
