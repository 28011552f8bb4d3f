/// One way of authentication a server offers (RFC 9110 section 11.3).
struct Challenge: Sendable, Equatable {
    /// The scheme in lower case, such as `digest`.
    var scheme: String
    /// The text after the scheme if it is not a list of parameters.
    var token68: String?
    /// The parameters by their names in lower case, unquoted.
    var parameters: [String: String] = [:]
    /// Why the challenge is not to be trusted, or `nil` if it is well formed.
    var problem: String?

    /// Reads the challenges of the lines of a `WWW-Authenticate` field, in order.
    ///
    /// Several challenges may share a line, as they do after lines were joined. Unreadable text invalidates the challenge
    /// that contains it, and no other.
    static func challenges(in lines: [String]) -> [Challenge] {
        var challenges: [Challenge] = []
        for line in lines {
            var parser = ChallengeParser(line)
            challenges += parser.challenges()
            if challenges.count >= ChallengeParser.maximumChallenges { break }
        }
        return Array(challenges.prefix(ChallengeParser.maximumChallenges))
    }

    /// Reads the parameters of a field that has a list of them and no scheme, such as `Authentication-Info`.
    ///
    /// - Returns: `nil` if the list is malformed.
    static func parameters(in line: String) -> [String: String]? {
        var parser = ChallengeParser(line)
        let list = parser.parameterList()
        return list.problem == nil ? list.parameters : nil
    }
}
