/// Reads the tags of a template.
struct MustacheParser {
    let source: MustacheSource
    private(set) var instructions: [MustacheInstruction] = []
    private(set) var partialNames: Set<String> = []

    private var bytes: [UInt8] { source.bytes }
    private var position = 0

    /// Where the line of `position` begins, and whether nothing but spaces was read of it so far.
    private var lineStart = 0
    private var isLineBlank = true

    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var sections: [Section] = []

    private struct Section {
        let name: MustacheName
        let instruction: Int
        let offset: Int
    }

    init(_ source: MustacheSource) {
        self.source = source
    }

    mutating func parse() throws(MustacheError) {
        while let tag = offset(of: opening, from: position) {
            let blank = addText(upTo: tag)
            try parseTag(at: tag, after: blank)
        }
        if let blank = addText(upTo: bytes.count) { add(blank) }
        if let section = sections.last {
            throw error(.unbalancedSection, "the section `\(section.name.text)` is not closed", at: section.offset)
        }
    }

    // MARK: Text

    /// Adds the text up to an offset line by line, but for the spaces that a last line begins with and that may belong
    /// to a standalone tag.
    private mutating func addText(upTo end: Int) -> Range<Int>? {
        while position < end {
            let newline = bytes[position..<end].firstIndex(of: UInt8(ascii: "\n"))
            let lineEnd = newline.map { $0 + 1 } ?? end
            let line = position..<lineEnd
            let isBlank = isLineBlank && bytes[line].allSatisfy(\.isMustacheSpace)
            if newline == nil, isBlank {
                position = end
                return line
            }
            add(line)
            position = lineEnd
            if newline != nil { beginLine() } else { isLineBlank = false }
        }
        return nil
    }

    private mutating func add(_ text: Range<Int>) {
        if text.lowerBound == lineStart { addLineStart(before: text) }
        if !text.isEmpty { instructions.append(.text(text)) }
    }

    private mutating func addLineStart(before text: Range<Int>) {
        let isEmpty = bytes[text].elementsEqual([0x0A]) || bytes[text].elementsEqual([0x0D, 0x0A])
        if !isEmpty { instructions.append(.lineStart) }
    }

    private mutating func beginLine() {
        lineStart = position
        isLineBlank = true
    }

    // MARK: Tags

    /// Reads the tag that begins at an offset, with the spaces before it if it is the first thing of its line.
    private mutating func parseTag(at start: Int, after blank: Range<Int>?) throws(MustacheError) {
        let isFirst = isLineBlank
        position = start + opening.count
        while position < bytes.count, bytes[position].isMustacheSpace { position += 1 }
        let sigil = position < bytes.count ? bytes[position] : 0
        let content = try tagContent(sigil: sigil, start: start)
        let name = trimmed(content.dropFirst(Self.sigils.contains(sigil) ? 1 : 0))

        let mayStandAlone = !Self.interpolations.contains(sigil) && Self.sigils.contains(sigil)
        let rest = isFirst && mayStandAlone ? blankRest() : nil
        if rest == nil {
            // The spaces are text after all, and the line has something on it.
            if isFirst { add(blank ?? start..<start) }
            isLineBlank = false
        }
        try addTag(sigil, name, start: start, indentation: rest == nil ? nil : blank ?? start..<start)
        if let rest {
            position = rest
            beginLine()
        }
    }

    private mutating func addTag(
        _ sigil: UInt8,
        _ name: ArraySlice<UInt8>,
        start: Int,
        indentation: Range<Int>?
    ) throws(MustacheError) {
        switch sigil {
        case UInt8(ascii: "!"):
            break
        case UInt8(ascii: "="):
            try changeDelimiters(name, start: start)
        case UInt8(ascii: ">"):
            let text = String(decoding: name, as: UTF8.self)
            if text.hasPrefix("*") { throw error(.unsupportedTag, "dynamic names are not supported", at: start) }
            guard !name.isEmpty, !name.contains(where: \.isMustacheSpace) else {
                throw error(.malformedTag, "a partial needs a name", at: start)
            }
            partialNames.insert(text)
            instructions.append(.partial(text, indentation: indentation, offset: start))
        case UInt8(ascii: "<"), UInt8(ascii: "$"):
            throw error(.unsupportedTag, "inheritance is not supported", at: start)
        default:
            guard let name = MustacheName(name) else {
                throw error(.malformedTag, "`\(String(decoding: name, as: UTF8.self))` is not a valid name", at: start)
            }
            try addTag(sigil, name, start: start)
        }
    }

    private mutating func addTag(_ sigil: UInt8, _ name: MustacheName, start: Int) throws(MustacheError) {
        switch sigil {
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            guard sections.count < MustacheTemplate.depthLimit else {
                throw error(.tooDeep, "sections nest deeper than \(MustacheTemplate.depthLimit) levels", at: start)
            }
            sections.append(Section(name: name, instruction: instructions.count, offset: start))
            instructions.append(.section(name, isInverted: sigil == UInt8(ascii: "^"), end: 0, offset: start))
        case UInt8(ascii: "/"):
            guard let section = sections.popLast() else {
                throw error(.unbalancedSection, "no section `\(name.text)` is open", at: start)
            }
            guard section.name == name else {
                let message = "`\(name.text)` closes the section `\(section.name.text)`"
                throw error(.unbalancedSection, message, at: start)
            }
            if case .section(_, let isInverted, _, let offset) = instructions[section.instruction] {
                let end = instructions.count
                instructions[section.instruction] = .section(name, isInverted: isInverted, end: end, offset: offset)
            }
        default:
            let isEscaped = sigil != UInt8(ascii: "{") && sigil != UInt8(ascii: "&")
            instructions.append(.variable(name, isEscaped: isEscaped))
        }
    }

    /// The inside of a tag from its sigil on; leaves the position behind the tag.
    private mutating func tagContent(sigil: UInt8, start: Int) throws(MustacheError) -> ArraySlice<UInt8> {
        let prefix: [UInt8] =
            switch sigil {
            case UInt8(ascii: "{"): [UInt8(ascii: "}")]
            case UInt8(ascii: "="): [UInt8(ascii: "=")]
            default: []
            }
        // The sigil `=` must not be taken for the `=` before the end.
        let from = min(bytes.count, position + prefix.count)
        guard let end = offset(of: prefix + closing, from: from) else {
            throw error(.malformedTag, "the tag is not closed", at: start)
        }
        let content = bytes[position..<end]
        position = end + prefix.count + closing.count
        return content
    }

    private mutating func changeDelimiters(_ text: ArraySlice<UInt8>, start: Int) throws(MustacheError) {
        let delimiters = text.split(whereSeparator: \.isMustacheSpace)
        guard delimiters.count == 2, !text.contains(UInt8(ascii: "=")) else {
            throw error(.malformedTag, "a change of delimiters needs two, without `=`", at: start)
        }
        opening = Array(delimiters[0])
        closing = Array(delimiters[1])
    }

    // MARK: Bytes

    private static let interpolations: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "&")]
    private static let sigils: [UInt8] = Array("#^/!>=<${&".utf8)

    /// Where the next line begins, if nothing but spaces is left of this one.
    private func blankRest() -> Int? {
        var index = position
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            guard bytes[index].isMustacheSpace else { return nil }
            index += 1
        }
        return min(index + 1, bytes.count)
    }

    private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = text.drop(while: \.isMustacheSpace)
        guard let last = start.lastIndex(where: { !$0.isMustacheSpace }) else { return [] }
        return start[...last]
    }

    private func offset(of text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + text.count <= bytes.count {
            guard let found = bytes[index...].firstIndex(of: text[0]), found + text.count <= bytes.count else {
                return nil
            }
            if bytes[found..<found + text.count].elementsEqual(text) { return found }
            index = found + 1
        }
        return nil
    }

    private func error(_ reason: MustacheError.Reason, _ message: String, at offset: Int) -> MustacheError {
        source.error(reason, message, at: offset)
    }
}
