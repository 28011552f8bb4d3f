import BindingsSyntax
import Testing

struct PatternPropertyTests {
    @Test(arguments: [
        (#"^\p{L}+$"#, "aÉß中ʰǅ", "1 _\u{301}"),
        (#"^\p{Lu}+$"#, "AÉΩ𝒜", "aǅ"),
        (#"^\p{General_Category=Uppercase_Letter}+$"#, "AÉ", "a"),
        (#"^\p{gc=LC}+$"#, "Aaǅ", "中"),
        (#"^\p{N}+$"#, "1٣½Ⅷ", "a"),
        (#"^\p{digit}+$"#, "1٣", "½"),
        (#"^\p{punct}+$"#, "!_-()«»", "+a"),
        (#"^\p{Combining_Mark}+$"#, "\u{301}\u{20DD}", "e"),
        (#"^\p{Zs}+$"#, " \u{A0}\u{3000}", "\n\u{FEFF}"),
        (#"^\p{Cc}+$"#, "\u{0}\n\u{85}", " "),
        (#"^\p{Cn}+$"#, "\u{378}\u{50000}\u{FFFF}", "a\u{E000}"),
        (#"^\p{Co}+$"#, "\u{E000}\u{F0000}\u{10FFFD}", "a\u{10FFFF}"),
        (#"^\p{Any}+$"#, "a\u{10FFFF}", ""),
        (#"^\p{Assigned}+$"#, "a中", "\u{378}"),
        (#"^\p{ASCII}+$"#, "a\u{7F}", "é"),
        (#"^\P{ASCII}+$"#, "é😀", "a"),
        (#"^[^\p{L}\d]+$"#, "_ -", "a1"),
        (#"^[\P{L}b]+$"#, "1b", "a"),
        (#"^\p{Emoji}+$"#, "1😀#", "a"),
        (#"^\p{RI}+$"#, "🇩🇪", "a"),
        (#"^\p{EComp}+$"#, "1\u{200D}", "😀"),
        (#"^\p{Noncharacter_Code_Point}+$"#, "\u{FFFE}\u{7FFFF}\u{10FFFF}", "a\u{7FFFD}"),
    ])
    func knowsProperties(pattern: String, members: String, others: String) throws {
        let pattern = try Pattern(pattern)
        #expect(pattern.matches(members))
        for scalar in members.unicodeScalars { #expect(pattern.matches(String(scalar)), "U+\(scalar.value)") }
        for scalar in others.unicodeScalars { #expect(!pattern.matches(String(scalar)), "U+\(scalar.value)") }
    }

    /// The table of categories is ours; it must agree with the standard library on what both know.
    @Test func agreesWithTheStandardLibrary() throws {
        let letter: Pattern = #"\p{L}"#
        let mark: Pattern = #"\p{M}"#
        let unassigned: Pattern = #"\p{Cn}"#
        let marks: Set<Unicode.GeneralCategory> = [.nonspacingMark, .spacingMark, .enclosingMark]
        let letters: Set<Unicode.GeneralCategory> = [
            .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        ]
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 499) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.age != nil else { continue }
            let category = scalar.properties.generalCategory
            #expect(letter.matches(String(scalar)) == letters.contains(category), "U+\(value)")
            #expect(mark.matches(String(scalar)) == marks.contains(category), "U+\(value)")
            #expect(unassigned.matches(String(scalar)) == (category == .unassigned), "U+\(value)")
        }
    }
}
