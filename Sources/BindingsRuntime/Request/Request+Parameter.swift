extension Request {
    /// Where a parameter is sent, under which name, and how its value is written there (OpenAPI 3, "Parameter Object").
    public struct Parameter: Sendable, Hashable {
        /// The name, as the description of the API spells it.
        public let name: String

        let location: Location

        enum Location: Sendable, Hashable {
            case path(PathStyle, explode: Bool)
            case query(QueryStyle, explode: Bool, allowReserved: Bool)
            case header(explode: Bool)
            case cookie(explode: Bool)
        }

        /// A parameter that takes the place of `{name}` in the path.
        ///
        /// - Parameters:
        ///   - name: The name between the braces.
        ///   - style: How lists and objects are written.
        ///   - explode: Whether each element or member is written by itself.
        public static func path(_ name: String, style: PathStyle = .simple, explode: Bool = false) -> Self {
            Self(name: name, location: .path(style, explode: explode))
        }

        /// A parameter of the query.
        ///
        /// - Parameters:
        ///   - name: The name in front of `=`.
        ///   - style: How lists and objects are written.
        ///   - explode: Whether each element or member becomes an item of its own.
        ///   - allowReserved: Whether reserved characters (RFC 3986, section 2.2) stay as they are where the query can hold
        ///     them.
        public static func query(
            _ name: String,
            style: QueryStyle = .form,
            explode: Bool = true,
            allowReserved: Bool = false
        ) -> Self {
            Self(name: name, location: .query(style, explode: explode, allowReserved: allowReserved))
        }

        /// A header field. Its value is not encoded, because receivers do not decode header fields.
        ///
        /// - Parameters:
        ///   - name: The name of the field.
        ///   - explode: Whether the members of an object are written as `name=value`.
        public static func header(_ name: String, explode: Bool = false) -> Self {
            Self(name: name, location: .header(explode: explode))
        }

        /// A cookie. Its value is percent-encoded, as OpenAPI's style `form` has it.
        ///
        /// - Parameters:
        ///   - name: The name of the cookie.
        ///   - explode: Whether each element or member becomes a cookie of its own.
        public static func cookie(_ name: String, explode: Bool = true) -> Self {
            Self(name: name, location: .cookie(explode: explode))
        }
    }
}
