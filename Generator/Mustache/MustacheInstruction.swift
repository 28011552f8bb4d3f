/// A step of rendering a template. The steps of a section follow it, up to its `end`. An offset is the place of the tag.
enum MustacheInstruction: Sendable {
    /// Bytes of the template.
    case text(Range<Int>)

    /// A line of the template begins here, and is not empty: what a partial is indented by comes first.
    case lineStart

    case variable(MustacheName, isEscaped: Bool)
    case section(MustacheName, isInverted: Bool, end: Int, offset: Int)

    /// Another template, with the spaces before it if it has the line for itself.
    case partial(String, indentation: Range<Int>?, offset: Int)
}
