/// The values of the Unicode property General_Category by their names in ECMA-262.
enum UnicodeCategory {
    /// The categories that a long or short name means; `nil` if the name is unknown.
    static func named(_ name: String) -> Set<Unicode.GeneralCategory>? {
        table[name]
    }

    private static let table: [String: Set<Unicode.GeneralCategory>] = {
        var table: [String: Set<Unicode.GeneralCategory>] = [:]
        for (names, categories) in groups + singles.map({ ($0, [$1]) }) {
            for name in names { table[name] = categories }
        }
        return table
    }()

    private static let groups: [([String], Set<Unicode.GeneralCategory>)] = [
        (["Cased_Letter", "LC"], [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
        (
            ["Letter", "L"],
            [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
        ),
        (["Mark", "M", "Combining_Mark"], [.nonspacingMark, .spacingMark, .enclosingMark]),
        (["Number", "N"], [.decimalNumber, .letterNumber, .otherNumber]),
        (["Other", "C"], [.control, .format, .surrogate, .privateUse, .unassigned]),
        (
            ["Punctuation", "P", "punct"],
            [
                .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation,
            ]
        ),
        (["Separator", "Z"], [.spaceSeparator, .lineSeparator, .paragraphSeparator]),
        (["Symbol", "S"], [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]),
    ]

    private static let singles: [([String], Unicode.GeneralCategory)] = [
        (["Close_Punctuation", "Pe"], .closePunctuation),
        (["Connector_Punctuation", "Pc"], .connectorPunctuation),
        (["Control", "Cc", "cntrl"], .control),
        (["Currency_Symbol", "Sc"], .currencySymbol),
        (["Dash_Punctuation", "Pd"], .dashPunctuation),
        (["Decimal_Number", "Nd", "digit"], .decimalNumber),
        (["Enclosing_Mark", "Me"], .enclosingMark),
        (["Final_Punctuation", "Pf"], .finalPunctuation),
        (["Format", "Cf"], .format),
        (["Initial_Punctuation", "Pi"], .initialPunctuation),
        (["Letter_Number", "Nl"], .letterNumber),
        (["Line_Separator", "Zl"], .lineSeparator),
        (["Lowercase_Letter", "Ll"], .lowercaseLetter),
        (["Math_Symbol", "Sm"], .mathSymbol),
        (["Modifier_Letter", "Lm"], .modifierLetter),
        (["Modifier_Symbol", "Sk"], .modifierSymbol),
        (["Nonspacing_Mark", "Mn"], .nonspacingMark),
        (["Open_Punctuation", "Ps"], .openPunctuation),
        (["Other_Letter", "Lo"], .otherLetter),
        (["Other_Number", "No"], .otherNumber),
        (["Other_Punctuation", "Po"], .otherPunctuation),
        (["Other_Symbol", "So"], .otherSymbol),
        (["Paragraph_Separator", "Zp"], .paragraphSeparator),
        (["Private_Use", "Co"], .privateUse),
        (["Space_Separator", "Zs"], .spaceSeparator),
        (["Spacing_Mark", "Mc"], .spacingMark),
        (["Surrogate", "Cs"], .surrogate),
        (["Titlecase_Letter", "Lt"], .titlecaseLetter),
        (["Unassigned", "Cn"], .unassigned),
        (["Uppercase_Letter", "Lu"], .uppercaseLetter),
    ]
}
