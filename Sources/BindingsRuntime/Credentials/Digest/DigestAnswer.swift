/// The answer to a digest challenge for one request (RFC 7616 section 3.4).
struct DigestAnswer {
    /// The nonces of the first request of a session, from which its key is derived (`A1` in RFC 7616 section 3.4.2).
    struct Seed: Sendable {
        let nonce: String
        let clientNonce: String
    }

    let challenge: DigestChallenge
    let user: String
    let password: Secret
    let method: HTTPMethod
    /// The target on the request line.
    let target: String
    let clientNonce: String
    let seed: Seed
    /// How many requests have used the nonce, this one included.
    let count: UInt32

    /// The value of the `Authorization` field.
    var authorization: String {
        var parameters = [userParameter]
        if challenge.hashesUser { parameters.append("userhash=true") }
        parameters += [
            "realm=\(Self.quoted(challenge.realm))", "nonce=\(Self.quoted(challenge.nonce))",
            "uri=\(Self.quoted(target))", "response=\"\(response(toMethod: method.rawValue))\"",
        ]
        if let name = challenge.algorithmName { parameters.append("algorithm=\(name)") }
        if let opaque = challenge.opaque { parameters.append("opaque=\(Self.quoted(opaque))") }
        if challenge.hasQuality {
            parameters += ["qop=auth", "nc=\(counter)", "cnonce=\(Self.quoted(clientNonce))"]
        }
        return "Digest " + parameters.joined(separator: ", ")
    }

    /// The proof in `Authentication-Info` of a server that knows the password (RFC 7616 section 3.5).
    var proofOfServer: String { response(toMethod: "") }

    private var counter: String {
        let digits = String(count, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private var userParameter: String {
        if challenge.hashesUser { return "username=\"\(challenge.algorithm("\(user):\(challenge.realm)"))\"" }
        if challenge.isUTF8, !user.utf8.allSatisfy({ $0 < 0x80 }) {
            return "username*=UTF-8''\(Self.extended(user))"
        }
        return "username=\(Self.quoted(user))"
    }

    private func response(toMethod method: String) -> String {
        let hash = challenge.algorithm
        var key = hash("\(user):\(challenge.realm):\(password.reveal())")
        if hash.isSession { key = hash("\(key):\(seed.nonce):\(seed.clientNonce)") }
        let subject = hash("\(method):\(target)")
        guard challenge.hasQuality else { return hash("\(key):\(challenge.nonce):\(subject)") }
        return hash("\(key):\(challenge.nonce):\(counter):\(clientNonce):auth:\(subject)")
    }

    /// A quoted string (RFC 9110 section 5.6.4).
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// The characters of an extended value (RFC 8187 section 3.2).
    private static func extended(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += Array("%".utf8) + Array([byte].hexadecimal.uppercased().utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
