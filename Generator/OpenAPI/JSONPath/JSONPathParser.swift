import BindingsJSON

/// Reads JSONPath expressions.
struct JSONPathParser {
    typealias Syntax = JSONPathSyntax

    let scalars: [Unicode.Scalar]
    var place = 0
    /// How deep filters and parentheses are nested.
    var depth = 0
    static let depthLimit = 100
    /// The greatest integer of I-JSON, and the least without its sign.
    static let integerLimit = (1 << 53) - 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func parse() throws(JSONPathError) -> Syntax.Query {
        guard take("$") else { throw error("an expression must start with `$`") }
        let segments = try segments()
        guard place == scalars.count else { throw error("unexpected " + nextText) }
        return Syntax.Query(isAbsolute: true, segments: segments)
    }

    // MARK: Segments and selectors

    mutating func segments() throws(JSONPathError) -> [Syntax.Segment] {
        var segments: [Syntax.Segment] = []
        while true {
            let start = place
            skipSpace()
            if peek() == "[" {
                segments.append(Syntax.Segment(isDescendant: false, selectors: try bracketed()))
            } else if take(".") {
                let isDescendant = take(".")
                if isDescendant, peek() == "[" {
                    segments.append(Syntax.Segment(isDescendant: true, selectors: try bracketed()))
                } else {
                    let selector: Syntax.Selector = take("*") ? .wildcard : .name(try shorthand())
                    segments.append(Syntax.Segment(isDescendant: isDescendant, selectors: [selector]))
                }
            } else {
                place = start
                return segments
            }
        }
    }

    private mutating func shorthand() throws(JSONPathError) -> String {
        guard let first = peek(), Self.isNameStart(first) else { throw error("a name, `*` or `[` is missing") }
        var name = String.UnicodeScalarView()
        while let scalar = peek(), Self.isNameStart(scalar) || Self.isDigit(scalar) {
            name.append(scalar)
            place += 1
        }
        return String(name)
    }

    private mutating func bracketed() throws(JSONPathError) -> [Syntax.Selector] {
        place += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw error("the expression is nested too deeply") }
        var selectors: [Syntax.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while take(",")
        guard take("]") else { throw error("`]` is missing before " + nextText) }
        return selectors
    }

    private mutating func selector() throws(JSONPathError) -> Syntax.Selector {
        switch peek() {
        case "'", "\"": return .name(try string())
        case "*":
            place += 1
            return .wildcard
        case "?":
            place += 1
            skipSpace()
            return .filter(try disjunction())
        default: return try indexOrSlice()
        }
    }

    private mutating func indexOrSlice() throws(JSONPathError) -> Syntax.Selector {
        let start = try integer()
        let afterStart = place
        skipSpace()
        guard take(":") else {
            place = afterStart
            guard let start else { throw error("a selector is missing before " + nextText) }
            return .index(start)
        }
        skipSpace()
        let end = try integer()
        let afterEnd = place
        skipSpace()
        guard take(":") else {
            place = afterEnd
            return .slice(start: start, end: end, step: 1)
        }
        let afterColon = place
        skipSpace()
        guard let step = try integer() else {
            place = afterColon
            return .slice(start: start, end: end, step: 1)
        }
        return .slice(start: start, end: end, step: step)
    }

    private mutating func integer() throws(JSONPathError) -> Int? {
        let start = place
        let isNegative = take("-")
        var digits = ""
        while let scalar = peek(), Self.isDigit(scalar) {
            digits.unicodeScalars.append(scalar)
            place += 1
        }
        guard !digits.isEmpty else {
            if isNegative { throw error("a digit is missing after `-`") }
            return nil
        }
        guard digits == "0" || !digits.hasPrefix("0"), !(isNegative && digits == "0") else {
            throw error("an index must not have leading zeros or be `-0`", at: start)
        }
        guard let value = Int(digits), value <= Self.integerLimit else {
            throw error("an index must be at most `9007199254740991`", at: start)
        }
        return isNegative ? -value : value
    }
}
