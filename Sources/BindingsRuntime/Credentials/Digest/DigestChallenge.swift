/// A digest challenge that can be answered (RFC 7616 section 3.3).
struct DigestChallenge: Sendable, Equatable {
    /// Why a challenge cannot be answered, to follow "the server's digest challenge".
    struct Unusable: Error, Equatable {
        var reason: String
    }

    var realm: String
    var nonce: String
    var opaque: String?
    var algorithm: DigestAlgorithm
    /// The algorithm as the server spells it, to be repeated; `nil` if the server names none, which means MD5.
    var algorithmName: String?
    /// Whether the answer counts requests (`qop=auth`); the oldest servers know nothing of that (RFC 2069).
    var hasQuality: Bool
    /// Whether the user's name is sent as a hash.
    var hashesUser: Bool
    /// Whether the server reads names and passwords as UTF-8.
    var isUTF8: Bool

    /// No honest server needs longer values, and every request repeats these values.
    static let maximumLength = 4096

    /// Reads a challenge of the scheme `Digest`.
    init(_ challenge: Challenge) throws(Unusable) {
        if let problem = challenge.problem { throw Unusable(reason: "cannot be read: \(problem)") }
        let values = challenge.parameters
        guard let realm = values["realm"] else { throw Unusable(reason: "names no realm") }
        guard let nonce = values["nonce"], !nonce.isEmpty else { throw Unusable(reason: "has no nonce") }
        guard values.values.allSatisfy({ $0.utf8.count <= Self.maximumLength }) else {
            throw Unusable(reason: "has a value of more than \(Self.maximumLength) bytes")
        }
        guard let algorithm = DigestAlgorithm(values["algorithm"] ?? "MD5") else {
            throw Unusable(reason: "asks for an algorithm that is not supported")
        }
        let qualities = (values["qop"] ?? "").lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }
        guard qualities.isEmpty || qualities.contains("auth") else {
            let only = qualities == ["auth-int"] ? "only \"auth-int\"" : "no \"auth\""
            throw Unusable(reason: "offers \(only) as its quality of protection, which is not supported")
        }
        // An empty list is an error: an attacker who removes the member from an honest challenge would get a weaker proof.
        guard values["qop"] == nil || !qualities.isEmpty else {
            throw Unusable(reason: "has an empty list of qualities of protection")
        }
        // The key of a session needs a nonce of the client, which the oldest form does not have.
        guard !algorithm.isSession || !qualities.isEmpty else {
            throw Unusable(reason: "asks for a key of a session without a quality of protection")
        }
        self.realm = realm
        self.nonce = nonce
        self.algorithm = algorithm
        algorithmName = values["algorithm"]
        opaque = values["opaque"]
        hasQuality = !qualities.isEmpty
        hashesUser = values["userhash"]?.lowercased() == "true"
        isUTF8 = values["charset"]?.lowercased() == "utf-8"
    }

    /// How hard a proof is to forge: by its hash, and whether it counts requests.
    struct Strength: Sendable, Comparable {
        var hash: DigestAlgorithm.Hash
        var hasQuality: Bool

        static func < (left: Strength, right: Strength) -> Bool {
            if left.hash != right.hash { return left.hash.rawValue < right.hash.rawValue }
            return !left.hasQuality && right.hasQuality
        }
    }

    /// How hard the proof is to forge that is asked for.
    var strength: Strength { Strength(hash: algorithm.hash, hasQuality: hasQuality) }

    /// The strongest challenge that can be answered, the first of equally strong ones.
    ///
    /// - Returns: `nil` if the server offers no digest authentication at all.
    /// - Throws: Why none of the digest challenges can be answered.
    static func strongest(of challenges: [Challenge]) throws(Unusable) -> DigestChallenge? {
        var best: DigestChallenge?
        var problem: Unusable?
        for challenge in challenges where challenge.scheme == "digest" {
            do {
                let candidate = try DigestChallenge(challenge)
                if best.map({ $0.strength < candidate.strength }) ?? true { best = candidate }
            } catch {
                problem = problem ?? error
            }
        }
        if best == nil, let problem { throw problem }
        return best
    }
}
