package import BindingsJSON

/// The description of the API as a whole.
package struct Info: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The name of the API.
    package let title: String

    /// The version of the document.
    package let version: String

    /// `description`.
    package var description: String? { text(.description) }
}

/// A server: a URL with variables.
package struct Server: Extensible {
    /// A variable in the URL of a server.
    package struct Variable: Extensible {
        /// The value in the document.
        package let node: JSONNode

        /// The name between the braces.
        package let name: String

        /// The value to use if none is chosen.
        package let defaultValue: String
    }

    /// The value in the document.
    package let node: JSONNode

    /// The URL as it is written: absolute or relative to the document, with variables in braces.
    package let url: String

    /// The variables in the order of the document.
    package let variables: [Variable]

    /// `description`.
    package var description: String? { text(.description) }

    /// The URL with each variable replaced by its default.
    package var defaultURL: String {
        variables.reduce(url) { url, variable in
            url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
                .joined(separator: variable.defaultValue)
        }
    }
}

/// A tag that groups operations.
package struct Tag: Extensible {
    /// The value in the document.
    package let node: JSONNode

    /// The name, as operations write it.
    package let name: String

    /// `description`.
    package var description: String? { text(.description) }
}
