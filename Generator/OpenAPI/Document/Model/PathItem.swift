package import BindingsJSON

/// The operations on one path.
package struct PathItem: Extensible {
    /// The value in the document: what `$ref` leads to, if the path has one.
    package let node: JSONNode

    /// The path template, such as `/groups/{groupId}`; for an item of `components`, its name.
    package let path: String

    /// The reference under the path, if there is one.
    package let reference: Reference?

    /// The operations in the order of the document.
    package let operations: [Operation]
}

/// A path with placeholders in braces.
package struct PathTemplate: Sendable, Hashable {
    /// A piece of a path.
    package enum Part: Sendable, Hashable {
        /// Text that is sent as it is.
        case literal(String)
        /// The name of the parameter whose value is sent.
        case placeholder(String)
    }

    /// The pieces in order; no two neighbours are literals.
    package let parts: [Part]

    /// Reads a path.
    ///
    /// - Returns: `nil` if its braces do not match.
    package init?(_ path: String) {
        var parts: [Part] = []
        var text = String.UnicodeScalarView()
        var isInside = false
        for scalar in path.unicodeScalars {
            switch (scalar, isInside) {
            case ("{", false):
                if !text.isEmpty { parts.append(.literal(String(text))) }
                text = String.UnicodeScalarView()
                isInside = true
            case ("}", true):
                parts.append(.placeholder(String(text)))
                text = String.UnicodeScalarView()
                isInside = false
            case ("{", true), ("}", false): return nil
            default: text.append(scalar)
            }
        }
        guard !isInside else { return nil }
        if !text.isEmpty { parts.append(.literal(String(text))) }
        self.parts = parts
    }

    /// The names of the placeholders in order.
    package var placeholders: [String] {
        parts.compactMap { part in if case .placeholder(let name) = part { name } else { nil } }
    }

    /// The path with all placeholders written `{}`: two paths of one shape are the same path.
    package var shape: String {
        parts.reduce(into: "") { text, part in
            if case .literal(let literal) = part { text += literal } else { text += "{}" }
        }
    }
}
