/// The words of a name in a document: the parts between separators, and the humps of camel case.
///
/// Signs that carry meaning are spelled out, so that `+1` and `-1` stay apart.
struct Words: Sendable {
    /// The words as they are written; none is empty.
    private(set) var words: [String] = []

    /// Whether the text has letters, all of them capitals, as in `FILTER_BUILDER`.
    private(set) var isAllCapitals = false

    init(_ text: String) {
        if let plain = Self.plain(text) {
            words = plain
        } else {
            words = Self.split(text, spellingSeparators: false)
            if words.isEmpty { words = Self.split(text, spellingSeparators: true) }
        }
        isAllCapitals = !text.utf8.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 >= 0x80 }
    }

    /// The words of a text of ASCII letters and digits with underscores and spaces between them, as nearly all names are;
    /// `nil` if there is anything else in it, or no word.
    private static func plain(_ text: String) -> [String]? {
        let bytes = Array(text.utf8)
        var words: [String] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where !byte.isASCIILetter && !byte.isASCIIDigit {
            guard byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ") else { return nil }
            appendHumps(of: bytes[start..<index], to: &words)
            start = index + 1
        }
        appendHumps(of: bytes[start...], to: &words)
        return words.isEmpty ? nil : words
    }

    private static func split(_ text: String, spellingSeparators: Bool) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var words: [String] = []
        var run: [Unicode.Scalar] = []
        func flush() {
            appendHumps(of: run[...], to: &words)
            run.removeAll(keepingCapacity: true)
        }
        for (index, scalar) in scalars.enumerated() {
            if scalar.isPartOfWord {
                run.append(scalar)
                continue
            }
            let previous = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            // An apostrophe inside a word does not separate: "don't" is one word.
            if scalar == "'" || scalar == "’", !run.isEmpty, next?.isPartOfWord == true { continue }
            flush()
            if let word = spelling(of: scalar, after: previous, before: next) {
                words.append(word)
            } else if spellingSeparators {
                words.append(separatorNames[scalar] ?? "u" + String(scalar.value, radix: 16))
            }
        }
        flush()
        return words
    }

    /// The word for a sign that has a meaning at its place; `nil` for a separator.
    private static func spelling(
        of sign: Unicode.Scalar,
        after previous: Unicode.Scalar?,
        before next: Unicode.Scalar?
    ) -> String? {
        switch sign {
        case "-":
            let startsValue = previous == nil || previous == " " || previous == "="
            return startsValue && next?.isPartOfWord == true ? "minus" : nil
        case ".":
            let isBetweenDigits = previous?.isDigit == true && next?.isDigit == true
            return isBetweenDigits ? "point" : nil
        case "*":
            return "asterisk"
        default:
            return signNames[sign]
        }
    }

    private static let signNames: [Unicode.Scalar: String] = [
        "+": "plus", "&": "and", "%": "percent", "@": "at", "#": "number", "$": "dollar", "!": "not", "<": "less",
        ">": "greater", "=": "equals", "^": "caret", "~": "tilde", "|": "or",
    ]

    private static let separatorNames: [Unicode.Scalar: String] = [
        " ": "space", "\t": "tab", "\n": "newline", "\r": "return", "-": "dash", "_": "underscore", ".": "dot",
        "/": "slash", "\\": "backslash", ":": "colon", ",": "comma", ";": "semicolon", "(": "open", ")": "close",
        "[": "open", "]": "close", "{": "open", "}": "close", "\"": "quote", "'": "apostrophe", "`": "backtick",
        "?": "question",
    ]

    /// Splits a run of letters and digits before each capital that starts a word: `MongoDBAccess` is `Mongo DB Access`.
    private static func appendHumps<Character: NameCharacter>(
        of run: ArraySlice<Character>,
        to words: inout [String]
    ) {
        guard !run.isEmpty else { return }
        var start = run.startIndex
        for index in run.indices.dropFirst() where run[index].isCapital {
            let followsSmall = !run[index - 1].isCapital
            let startsHump = index + 1 < run.endIndex && run[index + 1].isSmall && !isPlural(run, at: index)
            if followsSmall || startsHump {
                words.append(Character.text(of: run[start..<index]))
                start = index
            }
        }
        words.append(Character.text(of: run[start...]))
    }

    /// Whether a capital ends an acronym in the plural, as the D of `roleIDs`.
    private static func isPlural<Character: NameCharacter>(_ run: ArraySlice<Character>, at index: Int) -> Bool {
        guard run[index + 1].isPluralMark else { return false }
        return index + 2 == run.endIndex || !run[index + 2].isSmall
    }
}
