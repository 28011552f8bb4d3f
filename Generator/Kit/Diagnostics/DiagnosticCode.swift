/// The stable name of a kind of diagnostic, in kebab case, such as `dangling-reference`.
public struct DiagnosticCode: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible
{
    /// The name.
    public let rawValue: String

    /// Makes a code of a name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes a code of a name.
    public init(stringLiteral value: String) {
        self.rawValue = value
    }

    /// The name.
    public var description: String { rawValue }
}
