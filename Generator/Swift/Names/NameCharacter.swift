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
