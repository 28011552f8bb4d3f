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

/// A name as tags have it: parts between dots, none of them for the implicit iterator `.`.
struct MustacheName: Hashable, Sendable {
    let parts: [String]

    /// The name as it is written.
    var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }

    /// Reads a name; `nil` if it is empty, has a space in it or an empty part.
    init?(_ bytes: ArraySlice<UInt8>) {
        if bytes.elementsEqual([UInt8(ascii: ".")]) {
            parts = []
            return
        }
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0.contains(where: \.isMustacheSpace) }) else { return nil }
        self.parts = parts.map { String(decoding: $0, as: UTF8.self) }
    }
}

extension UInt8 {
    /// Whether the byte is a space, a tab or part of a line break.
    var isMustacheSpace: Bool {
        self == 0x20 || (0x09...0x0D).contains(self)
    }
}
