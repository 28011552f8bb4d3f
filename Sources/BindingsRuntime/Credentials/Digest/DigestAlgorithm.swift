/// An algorithm of HTTP Digest (RFC 7616 section 6.1): a hash, and whether the key is worked into one per session.
struct DigestAlgorithm: Sendable, Equatable {
    /// A hash, ordered by strength.
    enum Hash: Int, Sendable {
        case md5, sha256, sha512Truncated
    }

    var hash: Hash
    /// Whether the key is hashed with the nonces first (`-sess`).
    var isSession: Bool

    /// Reads a name, in any case.
    init?(_ name: String) {
        var name = name.uppercased()
        isSession = name.hasSuffix("-SESS")
        if isSession { name.removeLast(5) }
        switch name {
        case "MD5": hash = .md5
        case "SHA-256": hash = .sha256
        case "SHA-512-256": hash = .sha512Truncated
        default: return nil
        }
    }

    /// The hash of a text's UTF-8 bytes in hexadecimal: `H(…)` of the RFC.
    func callAsFunction(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return switch hash {
        case .md5: MD5.hash(bytes).hexadecimal
        case .sha256: SHA256.hash(bytes).hexadecimal
        case .sha512Truncated: SHA512256.hash(bytes).hexadecimal
        }
    }
}
