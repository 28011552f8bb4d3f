/// The two grammars of patterns in ECMA-262.
enum PatternGrammar {
    /// The grammar of the `u` flag: strict, and a symbol is a code point.
    case unicode

    /// The grammar without the flag, with the leniencies of Annex B: a symbol is a UTF-16 code unit.
    case annexB

    /// The greatest symbol.
    var maximumSymbol: UInt32 {
        switch self {
        case .unicode: CodePointSet.maximum
        case .annexB: 0xFFFF
        }
    }

    /// The text of a pattern as the grammar sees it.
    func symbols(of source: String) -> [UInt32] {
        switch self {
        case .unicode: source.unicodeScalars.map(\.value)
        case .annexB: source.utf16.map(UInt32.init)
        }
    }
}
