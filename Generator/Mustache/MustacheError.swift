/// Why a text is not a valid template, or a template cannot be rendered.
public struct MustacheError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of trouble.
    public enum Reason: Hashable, Sendable {
        /// A tag is not closed, has no name, or has a name that is not valid.
        case malformedTag

        /// A section is not closed, or is closed by another name or without having been opened.
        case unbalancedSection

        /// The tag belongs to an optional part of the Mustache specification: inheritance or dynamic names.
        case unsupportedTag

        /// Sections nest too deep, or partials include themselves without end.
        case tooDeep

        /// The result would be longer than ``MustacheTemplate/outputLimit``.
        case tooLong
    }

    /// The kind of trouble.
    public let reason: Reason

    /// The name of the template.
    public let template: String

    /// The line in the template, from 1.
    public let line: Int

    /// The column of the first character of the tag, from 1, in Unicode scalars.
    public let column: Int

    /// The fault, as a sentence without a full stop.
    public let message: String

    /// The place and the message, as compilers print them.
    public var description: String { "\(template):\(line):\(column): \(message)" }
}
