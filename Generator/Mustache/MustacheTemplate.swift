/// A template in the language Mustache, read once and rendered as often as wanted.
///
/// The language is the core of the public specification: interpolation, sections, inverted sections, partials with
/// indentation, comments, other delimiters, standalone lines, HTML escaping, dotted names, the implicit iterator and the
/// context stack. Lambdas, inheritance and dynamic names, its optional parts, are left out; tags of the latter two are
/// errors.
///
/// Where the specification leaves a choice: an empty text is true; a partial's indentation is not put before its empty
/// lines; a partial that is not there is nothing, but ``partialNames`` tells which ones a template needs.
public struct MustacheTemplate: Sendable {
    /// How deep sections and partials, taken together, may nest while a template is rendered.
    public static let depthLimit = 128

    /// How many bytes the result may have.
    public static let outputLimit = 1 << 28

    /// The name, for errors.
    public let name: String

    /// The names of the partials that the template includes itself.
    public let partialNames: Set<String>

    let source: MustacheSource
    let instructions: [MustacheInstruction]

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - source: The text.
    ///   - name: The name that errors give to the template.
    /// - Throws: ``MustacheError`` with the place of the tag that is wrong.
    public init(_ source: String, name: String) throws(MustacheError) {
        var parser = MustacheParser(MustacheSource(name: name, bytes: Array(source.utf8)))
        try parser.parse()
        self.name = name
        self.source = parser.source
        instructions = parser.instructions
        partialNames = parser.partialNames
    }

    /// Renders the template.
    ///
    /// - Parameters:
    ///   - value: What the template sees.
    ///   - partials: The templates that it may include, by name.
    /// - Throws: ``MustacheError`` if nesting or the result exceed their limits.
    public func render(
        _ value: MustacheValue,
        partials: [String: MustacheTemplate] = [:]
    ) throws(MustacheError) -> String {
        var output: [UInt8] = []
        try render(value, partials: partials, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Renders the template behind what a buffer has, in UTF-8.
    ///
    /// - Parameters:
    ///   - value: What the template sees.
    ///   - partials: The templates that it may include, by name.
    ///   - output: The buffer.
    /// - Throws: ``MustacheError`` if nesting or the result exceed their limits.
    public func render(
        _ value: MustacheValue,
        partials: [String: MustacheTemplate] = [:],
        into output: inout [UInt8]
    ) throws(MustacheError) {
        var renderer = MustacheRenderer(partials: partials, value: value)
        swap(&renderer.output, &output)
        defer { swap(&renderer.output, &output) }
        try renderer.render(self)
    }
}
