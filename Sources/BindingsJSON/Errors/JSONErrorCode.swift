extension JSONError {
    /// The kind of a failure. Later versions may add kinds.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Kind: String {
            case unexpectedEnd, invalidSyntax, invalidNumber, invalidString, invalidUTF8, loneSurrogate
            case trailingData, tooDeep, tooLarge, duplicateMember, typeMismatch, missingMember, outOfRange
            case notANumber, invalidValue
        }

        private let kind: Kind

        /// The text ends inside a value.
        public static let unexpectedEnd = Self(kind: .unexpectedEnd)
        /// The grammar of RFC 8259 does not allow a character at its place.
        public static let invalidSyntax = Self(kind: .invalidSyntax)
        /// A number is not written as RFC 8259, section 6, demands.
        public static let invalidNumber = Self(kind: .invalidNumber)
        /// A string holds a control character or an unknown escape (RFC 8259, section 7).
        public static let invalidString = Self(kind: .invalidString)
        /// The bytes are not UTF-8 (RFC 3629).
        public static let invalidUTF8 = Self(kind: .invalidUTF8)
        /// A `\u` escape names one half of a surrogate pair.
        public static let loneSurrogate = Self(kind: .loneSurrogate)
        /// Something follows the value of the text.
        public static let trailingData = Self(kind: .trailingData)
        /// Arrays and objects are nested deeper than the limit.
        public static let tooDeep = Self(kind: .tooDeep)
        /// A text, or an element of a stream, is larger than the limit.
        public static let tooLarge = Self(kind: .tooLarge)
        /// An object has two members of the same name.
        public static let duplicateMember = Self(kind: .duplicateMember)
        /// A value is of another kind than expected.
        public static let typeMismatch = Self(kind: .typeMismatch)
        /// An object lacks a member that it must have.
        public static let missingMember = Self(kind: .missingMember)
        /// A number does not fit the type it is read as.
        public static let outOfRange = Self(kind: .outOfRange)
        /// A floating-point value to be written is infinite or not a number, which JSON cannot express.
        public static let notANumber = Self(kind: .notANumber)
        /// A value is well-formed but not one that its type allows.
        public static let invalidValue = Self(kind: .invalidValue)

        /// The name of the kind.
        public var description: String { kind.rawValue }
    }
}
