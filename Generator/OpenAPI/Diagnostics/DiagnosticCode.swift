/// The stable name of a kind of diagnostic, in kebab case, such as `dangling-reference`.
package struct DiagnosticCode: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible
{
    /// The name.
    package let rawValue: String

    /// Makes a code of a name.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes a code of a name.
    package init(stringLiteral value: String) {
        self.rawValue = value
    }

    /// The name.
    package var description: String { rawValue }
}
