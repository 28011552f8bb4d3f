/// A letter or digit of a name: a scalar, or a byte where all are of ASCII.
protocol NameCharacter {
    /// Whether it is a capital letter.
    var isCapital: Bool { get }
    /// Whether it is a small letter.
    var isSmall: Bool { get }
    /// Whether it is what a plural ends with.
    var isPluralMark: Bool { get }

    /// The text of the characters.
    static func text(of characters: ArraySlice<Self>) -> String
}

extension UInt8: NameCharacter {
    var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var isSmall: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
    var isPluralMark: Bool { self == UInt8(ascii: "s") }

    static func text(of characters: ArraySlice<UInt8>) -> String { String(decoding: characters, as: UTF8.self) }
}

extension Unicode.Scalar: NameCharacter {
    var isCapital: Bool { isASCII ? value >= 0x41 && value <= 0x5A : properties.isUppercase }
    var isSmall: Bool { isASCII ? value >= 0x61 && value <= 0x7A : properties.isLowercase }
    var isPluralMark: Bool { self == "s" }

    static func text(of characters: ArraySlice<Unicode.Scalar>) -> String {
        // Nearly all are of ASCII, and a view grows slowly.
        if characters.allSatisfy(\.isASCII) {
            return String(decoding: characters.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: characters)
        return String(view)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a decimal digit of ASCII.
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// Whether the scalar is a letter or digit that may stand in an identifier of Swift.
    var isPartOfWord: Bool {
        if isASCII { return isDigit || isCapital || isSmall }
        // Of other scripts only what also may start an identifier; combining marks and compatibility forms stay out.
        return properties.isXIDStart && properties.isAlphabetic && value >= 0xC0 && value < 0x2_FFFE
            && !properties.isDefaultIgnorableCodePoint && Self.identifierRanges.contains { $0.contains(value) }
    }

    /// Blocks of letters that the grammar of Swift allows at the start of identifiers.
    private static let identifierRanges: [ClosedRange<UInt32>] = [
        0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x167F, 0x1681...0x180D, 0x180F...0x1DBF, 0x1E00...0x1FFF,
        0x3004...0x3007, 0x3021...0x302F, 0x3031...0x303F, 0x3040...0xD7FF, 0xF900...0xFD3D, 0xFD40...0xFDCF,
        0xFDF0...0xFE1F, 0xFE47...0xFFFD, 0x1_0000...0x1_FFFD, 0x2_0000...0x2_FFFD,
    ]
}

extension UInt8 {
    /// Whether the byte is a letter of ASCII.
    var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

    /// Whether the byte is a digit of ASCII.
    var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
