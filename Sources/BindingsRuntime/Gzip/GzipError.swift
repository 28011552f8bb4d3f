/// A fault of a gzip stream (RFC 1952), and its place.
public struct GzipError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of damage.
    public enum Kind: String, Sendable, CaseIterable {
        /// The bytes do not start with the identification of gzip.
        case notGzip
        /// A member is compressed by another method than deflate.
        case unsupportedMethod
        /// A member's header has flags set that are reserved (RFC 1952 section 2.3.1.2).
        case reservedFlags
        /// A member's header does not have the checksum it states.
        case headerChecksum
        /// A member's compressed data are not a deflate stream (RFC 1951).
        case invalidData
        /// A member's content does not have the checksum it states.
        case checksum
        /// A member's content does not have the length it states, modulo 2^32.
        case length
        /// The stream ends within a member.
        case truncated
        /// Something that is neither a member nor zeros follows the last member.
        case trailingData
        /// Memory for decoding could not be allocated.
        case outOfMemory
    }

    /// The kind of damage.
    public var kind: Kind
    /// The number of the member, from 1; for trailing data, of the one before.
    public var member: Int
    /// The offset in the compressed stream, in bytes from 0, at which the damage was noticed.
    public var offset: Int64
    /// The bytes of content that were decoded before, those of the damaged member included.
    public var decodedBytes: Int64

    /// Creates an error.
    public init(_ kind: Kind, member: Int, offset: Int64, decodedBytes: Int64) {
        self.kind = kind
        self.member = member
        self.offset = offset
        self.decodedBytes = decodedBytes
    }

    /// The fault and its place, in words.
    public var description: String {
        let problem =
            switch kind {
            case .notGzip: "not gzip data"
            case .unsupportedMethod: "unknown compression method"
            case .reservedFlags: "reserved flags in the header"
            case .headerChecksum: "wrong checksum of the header"
            case .invalidData: "invalid compressed data"
            case .checksum: "wrong checksum of the content"
            case .length: "wrong length of the content"
            case .truncated: "unexpected end"
            case .trailingData: "unexpected data after the end"
            case .outOfMemory: "not enough memory"
            }
        return "\(problem) in gzip member \(member) at byte \(offset), after \(decodedBytes) decoded bytes"
    }
}
