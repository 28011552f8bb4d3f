/// Why a text is not a pattern that can be matched.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of trouble.
    public enum Reason: Hashable, Sendable {
        /// The text breaks the grammar of ECMA-262, with the `u` flag and without.
        case syntax

        /// The pattern refers back to what a group matched, which no matcher does in linear time.
        case backreference

        /// The pattern looks behind, which this matcher does not.
        case lookbehind

        /// The pattern uses another construct of ECMA-262 that this matcher does not know, such as `(?i:a)`.
        case unsupported

        /// The pattern nests too deep, needs more states than ``Pattern/stateLimit`` or takes more steps to prepare than
        /// ``Pattern/stepLimit``.
        case tooComplex
    }

    /// The kind of trouble.
    public let reason: Reason

    /// Where the trouble begins, in UTF-8 bytes from the start of the pattern.
    public let offset: Int

    /// The fault, as a sentence without a full stop.
    public let message: String

    /// The message and the place.
    public var description: String { "\(message), at offset \(offset)" }
}
