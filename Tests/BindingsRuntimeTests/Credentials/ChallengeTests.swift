import Testing

@testable import BindingsRuntime

@Suite struct ChallengeTests {
    @Test func readsOneChallenge() {
        let line =
            #"Digest realm="MMS Public API", domain="", nonce="Nfx+VMFO0/9S4", algorithm=MD5, qop="auth", stale=false"#
        let challenges = Challenge.challenges(in: [line])
        #expect(challenges.count == 1)
        #expect(challenges.first?.scheme == "digest")
        #expect(challenges.first?.problem == nil)
        #expect(
            challenges.first?.parameters == [
                "realm": "MMS Public API", "domain": "", "nonce": "Nfx+VMFO0/9S4", "algorithm": "MD5", "qop": "auth",
                "stale": "false",
            ]
        )
    }

    /// The same list in one line, in several, and with all the freedoms of the grammar.
    @Test(arguments: [
        [#"Newauth realm="apps", type=1, title="Login to \"apps\", please", Basic realm="simple", Negotiate"#],
        [#"Newauth realm="apps", type=1, title="Login to \"apps\", please""#, #"Basic realm="simple""#, "Negotiate"],
        [
            ", ,NEWAUTH   REALM = \"apps\" ,\ttype\t=\t1,,title=\"Login to \\\"apps\\\", please\",",
            #"bAsIc realm=simple , Negotiate ,"#,
        ],
    ])
    func splitsLists(lines: [String]) {
        #expect(
            Challenge.challenges(in: lines) == [
                Challenge(
                    scheme: "newauth",
                    parameters: ["realm": "apps", "type": "1", "title": #"Login to "apps", please"#]
                ),
                Challenge(scheme: "basic", parameters: ["realm": "simple"]),
                Challenge(scheme: "negotiate"),
            ]
        )
    }

    /// RFC 9110 section 5.6.2.
    @Test func namesHaveAllCharactersOfTokens() {
        let signs = (0..<128).map { Character(Unicode.Scalar($0)) }.filter { sign in
            Challenge.challenges(in: ["Scheme a\(sign)b=c"]).first?.parameters == ["a\(sign.lowercased())b": "c"]
        }
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        #expect(Set(signs) == Set("!#$%&'*+-.^_`|~0123456789" + letters + letters.lowercased()))
    }

    @Test func readsToken68() {
        #expect(
            Challenge.challenges(in: ["Negotiate dGVzdA==, NTLM a/b+c, Digest nonce=a/b+c=="]) == [
                Challenge(scheme: "negotiate", token68: "dGVzdA=="),
                Challenge(scheme: "ntlm", token68: "a/b+c"),
                Challenge(scheme: "digest", parameters: ["nonce": "a/b+c=="]),
            ]
        )
    }

    /// What is wrong spoils its own challenge only.
    @Test(arguments: [
        #"Digest realm="a, nonce=b"#,
        #"Digest realm="a\"#,
        #"Digest nonce="1", nonce="2""#,
        #"Digest realm="a", @@@, nonce=1"#,
        "Digest realm=\"a\u{1}b\"",
        "Digest realm=a\u{7F}b",
        #"Digest realm="a" nonce="1", qop=auth"#,
        #"Digest realm="a"nonce="1""#,
        #"Digest realm="a"x, nonce=1"#,
        #"Digest realm="a", x@y, nonce=1"#,
        #"Digest realm="a", nonce=1"2"#,
        #"Digest realm="a", nonce=1\2"#,
        #"Digest realm="a", nonce="#,
        #"Digest realm="a", nonce=, qop=auth"#,
        #"Digest realm="a", nonce=é"#,
        #"Digest dGVzdA==, realm="a", nonce=1"#,
        "Digest " + (0..<100).map { "p\($0)=1" }.joined(separator: ","),
    ])
    func keepsProblemsApart(line: String) {
        let challenges = Challenge.challenges(in: [line, #"Basic realm="b""#])
        #expect(challenges.count == 2)
        #expect(challenges.first?.problem != nil)
        #expect(challenges.last == Challenge(scheme: "basic", parameters: ["realm": "b"]))
    }

    @Test(arguments: ["", " ", ",", ",,,", "=", "\"", "=\"x\"", "a=b", "\\", "\"a\", b=c", "é", ","])
    func survivesNonsense(line: String) {
        #expect(Challenge.challenges(in: [line]).allSatisfy { $0.parameters.isEmpty || $0.problem == nil })
    }

    /// Any bytes at all are read to their end without a trap, and a list without end has an end.
    @Test func survivesRandomBytes() {
        var generator = SeededGenerator(seed: 7)
        let alphabet = Array(#"Digest Basic,="\ realm nonce=\#t;/+@é"#.unicodeScalars)
        for _ in 0..<2000 {
            var line = ""
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                line.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? " ")
            }
            for challenge in Challenge.challenges(in: [line]) { #expect(!challenge.scheme.isEmpty) }
            _ = Challenge.parameters(in: line)
        }
        let endless = String(repeating: "Digest a=b,", count: 50_000)
        #expect(Challenge.challenges(in: [endless, endless]).count == ChallengeParser.maximumChallenges)
    }

    @Test func readsAuthenticationInfo() {
        let line = #"rspauth="abc", cnonce="x", nc=00000001, qop=auth, nextnonce="n,1""#
        #expect(Challenge.parameters(in: line)?["nextnonce"] == "n,1")
        #expect(Challenge.parameters(in: "Digest realm=\"x\"") == nil)
        #expect(Challenge.parameters(in: #"nextnonce="x"#) == nil)
    }
}
