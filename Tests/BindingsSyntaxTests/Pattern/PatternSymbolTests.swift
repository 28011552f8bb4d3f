import BindingsSyntax
import Testing

/// Which characters the parts of a pattern read, to the last one.
@Suite(.timeLimit(.minutes(5)))
struct PatternSymbolTests {
    private static let scalars = (Array(0...0x30FF) + Array(0xFE00...0x10040) + [0x1F600, 0x10FFFF] as [UInt32])
        .compactMap(Unicode.Scalar.init)

    /// WhiteSpace and LineTerminator of ECMA-262, one by one.
    private static let spaces: Set<UInt32> = [
        0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
        0x2007,
        0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF,
    ]

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars.contains(scalar)
    }

    /// Both ways of reading: a lookahead makes it start at the end.
    @Test(arguments: ["^X$", "^(?=[^])X$"])
    func classesHaveTheirCharactersOnly(frame: String) throws {
        let classes: [(String, @Sendable (Unicode.Scalar) -> Bool)] = [
            ("\\d", { ("0"..."9").contains($0) }), ("\\D", { !("0"..."9").contains($0) }),
            ("\\w", Self.isWord), ("[^\\W]", Self.isWord), ("\\s", { Self.spaces.contains($0.value) }),
            ("[^\\s]", { !Self.spaces.contains($0.value) }),
            (".", { !["\n", "\r", "\u{2028}", "\u{2029}"].contains($0) }),
            ("[\\u{80}-\\u{7FF}]", { (0x80...0x7FF).contains($0.value) }),
        ]
        for (text, isMember) in classes {
            let pattern = try Pattern(frame.replacing("X", with: text))
            let wrong = Self.scalars.filter { pattern.matches(String($0)) != isMember($0) }
            #expect(wrong.isEmpty, "\(text)")
        }
    }

    @Test(arguments: ["^X$", "^(?=[^])X$"])
    func charactersOfEveryWidthAreThemselves(frame: String) throws {
        let borders: [UInt32] = [
            0x30, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x40000, 0x10FFFF,
        ]
        for border in borders.compactMap(Unicode.Scalar.init) {
            let pattern = try Pattern(frame.replacing("X", with: String(border)))
            for other in borders.compactMap(Unicode.Scalar.init) {
                #expect(pattern.matches(String(other)) == (border == other))
            }
            // The place of an error is counted in bytes, by both grammars.
            let error = #expect(throws: PatternError.self) { try Pattern(String(border) + "(") }
            #expect(error?.offset == UTF8.width(border))
        }
    }

    @Test func escapesNameTheirCharacters() throws {
        for value in UInt32(0)...0xFF {
            let digits = String(value, radix: 16)
            let short = digits.count == 1 ? "0" + digits : digits
            let text = String(Character(try #require(Unicode.Scalar(value))))
            for escape in ["\\x\(short)", "\\u00\(short)", "\\u{\(digits)}", "\\u{000\(digits)}", "[\\x\(short)]"] {
                #expect(
                    try Pattern("^\(escape)$").matches(text)
                        && Pattern(
                            "^\(escape.uppercased().replacing("\\X", with: "\\x").replacing("\\U", with: "\\u"))$"
                        ).matches(text)
                )
                #expect(try !Pattern("^\(escape)$").matches("\u{100}"))
            }
        }
        for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars {
            let control = String(Character(try #require(Unicode.Scalar(letter.value % 32))))
            #expect(try Pattern("^\\c\(letter)[\\c\(letter)]$").matches(control + control))
        }
        for text in ["\\c[", "\\c@", "\\c`", "\\c{"] {
            #expect(try Pattern("^\(text.replacing("[", with: "\\["))$").matches(text))
        }
        for value in stride(from: UInt32(0x100), through: 0x10FFFF, by: 997) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(try Pattern("^\\u{\(String(value, radix: 16))}$").matches(String(scalar)))
            let units = String(scalar).utf16.map { "\\u" + String(UInt32($0) + 0x1_0000, radix: 16).dropFirst() }
            guard value <= 0xFFFF || units.count == 2 else { continue }
            #expect(try Pattern("^\(units.joined())$").matches(String(scalar)))
        }
    }

    @Test(arguments: [
        ("(?<𝒜>a)(?<\\u{1D49C}>b)", 10), ("(?<\\ud835\\udc9c>a)(?<𝒜>b)", 18),
        ("(?<\\u{1D49C}>a)(?<\\ud835\\udc9c>b)", 15),
        ("(?<\\u0061>a)(?<a>b)", 12), ("(?<\\ud835>x)", 0), ("(?<\\ud835\\u0061>x)", 0), ("(?<\\ud835a>x)", 0),
        ("(?<\\udc9c>x)", 0), ("(?<\\ud800\\ue000>x)", 0), ("(?<\\ud801\\udbff>x)", 0), ("(?<\\ud835\\ue000>x)", 0),
        ("(?<\\u{110000}>x)", 0), ("(?<\\u{61>x)", 0),
        ("(?<\\x61>x)", 0),
        ("(?<\\u006>x)", 0), ("(?<1a>x)", 0), ("(?<a-b>x)", 0), ("(?<\u{200C}a>x)", 0),
    ])
    func groupNamesAreIdentifiers(pattern: String, offset: Int) {
        // The second time by Annex B, where a name is code points all the same.
        for (source, offset) in [(pattern, offset), ("\\-" + pattern, offset + 2)] {
            let error = #expect(throws: PatternError.self) { try Pattern(source) }
            #expect(error?.reason == .syntax && error?.offset == offset, "\(source)")
        }
    }

    @Test(arguments: [
        "𝒜", "\\ud835\\udc9c", "\\u{1D49C}", "\\uD835\\uDFCB", "$_1a", "a\u{200C}\u{200D}", "\\u0061\\u{62}", "é中",
    ])
    func groupsMayHaveNamesOfAnyLetters(name: String) throws {
        for start in ["", "\\-"] {
            #expect(try Pattern("^\(start)(?<\(name)>x)$").matches(start.isEmpty ? "x" : "-x"))
            let error = #expect(throws: PatternError.self) { try Pattern("\(start)(?<\(name)>x)\\k<\(name)>") }
            #expect(error?.reason == .backreference)
        }
    }

    @Test func knowsTheCharactersOfEmojiSequences() throws {
        let pattern: Pattern = "^\\p{Emoji_Component}$"
        let members: [ClosedRange<UInt32>] = [
            0x23...0x23, 0x2A...0x2A, 0x30...0x39, 0x200D...0x200D, 0x20E3...0x20E3, 0xFE0F...0xFE0F, 0x1F1E6...0x1F1FF,
            0x1F3FB...0x1F3FF, 0x1F9B0...0x1F9B3, 0xE0020...0xE007F,
        ]
        for range in members {
            for value in (range.lowerBound - 1)...(range.upperBound + 1) {
                guard let scalar = Unicode.Scalar(value) else { continue }
                #expect(pattern.matches(String(scalar)) == range.contains(value), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func agreesWithTheStandardLibraryOnBinaryProperties() throws {
        let properties: [(String, @Sendable (Unicode.Scalar.Properties) -> Bool)] = [
            ("Alphabetic", { $0.isAlphabetic }), ("Uppercase", { $0.isUppercase }), ("IDC", { $0.isIDContinue }),
            ("DI", { $0.isDefaultIgnorableCodePoint }), ("NChar", { $0.isNoncharacterCodePoint }),
            ("UIdeo", { $0.isUnifiedIdeograph }),
        ]
        var values = Array(stride(from: UInt32(0), through: 0x10FFFF, by: 211))
        for plane in UInt32(0)...16 {
            values += [0, 1, 0xFFC, 0xFFF, 0x1000, 0x1001, 0xEFFF, 0xF000, 0xFFFD, 0xFFFE, 0xFFFF].map {
                plane << 16 | $0
            }
        }
        for (name, isMember) in properties {
            let pattern = try Pattern("^\\p{\(name)}$")
            let wrong = values.compactMap(Unicode.Scalar.init).filter {
                pattern.matches(String($0)) != isMember($0.properties)
            }
            #expect(wrong.isEmpty, "\(name)")
        }
    }
}
