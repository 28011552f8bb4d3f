public import BindingsJSON

/// A server: a URL with variables.
public struct Server: Extensible {
    /// A variable in the URL of a server.
    public struct Variable: Extensible {
        /// The value in the document.
        public let node: JSONNode

        /// The name between the braces.
        public let name: String

        /// The value to use if none is chosen.
        public let defaultValue: String

        /// The values to choose from; empty for any.
        public let enumeration: [String]

        /// `description`.
        public var description: String? { text("description") }
    }

    /// The value in the document.
    public let node: JSONNode

    /// The URL as it is written: absolute or relative to the document, with variables in braces.
    public let url: String

    /// The variables in the order of the document.
    public let variables: [Variable]

    /// `description`.
    public var description: String? { text("description") }

    /// The URL with each variable replaced by its default.
    public var defaultURL: String {
        variables.reduce(url) { url, variable in
            url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
                .joined(separator: variable.defaultValue)
        }
    }
}
