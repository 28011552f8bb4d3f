import Testing

@testable import BindingsRuntime

@Suite struct DigestAnswerTests {
    /// RFC 2617 section 3.5.
    @Test func answersAsRFC2617() throws {
        let answer = try answer(
            #"Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41""#,
            user: "Mufasa",
            password: "Circle Of Life",
            clientNonce: "0a4f113b"
        )
        #expect(
            answer.authorization
                == #"Digest username="Mufasa", realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", response="6629fae49393a05397450978507c4ef1", opaque="5ccc069c403ebaf9f0171e9517f40e41", qop=auth, nc=00000001, cnonce="0a4f113b""#
        )
    }

    /// RFC 7616 section 3.9.1.
    @Test(arguments: [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ])
    func answersAsRFC7616(algorithm: String, response: String) throws {
        let answer = try answer(
            #"Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=\#(algorithm), nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS""#,
            user: "Mufasa",
            password: "Circle of Life",
            clientNonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
        )
        #expect(answer.authorization.contains("response=\"\(response)\""))
        #expect(answer.authorization.contains("algorithm=\(algorithm), opaque="))
    }

    /// RFC 7616 section 3.9.2, with the values of its erratum 4897: those printed are of another hash.
    @Test func answersWithUserHash() throws {
        let answer = try answer(
            #"Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true"#,
            user: "J\u{E4}s\u{F8}n Doe",
            password: "Secret, or not?",
            target: "/doe.json",
            clientNonce: "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"
        )
        #expect(
            answer.authorization.hasPrefix(
                #"Digest username="793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b", userhash=true, "#
            )
        )
        #expect(
            answer.authorization.contains(
                #"response="3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5""#
            )
        )
    }

    /// The oldest form (RFC 2069): neither counter nor client nonce. The hash is that of Python's hashlib.
    @Test func answersWithoutQuality() throws {
        let answer = try answer(
            #"Digest realm="r", nonce="n""#,
            user: "u",
            password: "p",
            target: "/t?x=1&y=%2F"
        )
        #expect(
            answer.authorization
                == #"Digest username="u", realm="r", nonce="n", uri="/t?x=1&y=%2F", response="4d4cbb363e01034759d24de34fee0f31""#
        )
    }

    /// A session's key is hashed with both nonces first; values from Python's hashlib.
    @Test(arguments: [
        ("MD5-sess", "7068800398a4de4031f18228c059bba7"),
        ("sha-256-SESS", "230c231f90e572da63849994f98a1ac4647637d8582918408125b38a04851392"),
        ("SHA-512-256-sess", "3c839ff39c7ad9af263fa30731c5ff28b2e611d657064dff9ceb1831edcc0295"),
    ])
    func answersInSessions(algorithm: String, response: String) throws {
        let answer = try answer(
            #"Digest realm="r", nonce="n", qop=auth, algorithm=\#(algorithm)"#,
            user: "u",
            password: "p",
            target: "/t",
            clientNonce: "c",
            count: 0x1F
        )
        #expect(answer.authorization.contains("response=\"\(response)\""))
        #expect(answer.authorization.contains("nc=0000001f"))
        #expect(answer.authorization.contains("algorithm=\(algorithm)"))
    }

    /// The key of a session stays the one of its first request (RFC 7616 section 3.4.2); the value is from Python's hashlib.
    @Test func keepsTheKeyOfASession() throws {
        let answer = try answer(
            #"Digest realm="r", nonce="next", qop=auth, algorithm=MD5-sess"#,
            user: "u",
            password: "p",
            target: "/t",
            clientNonce: "d",
            seed: DigestAnswer.Seed(nonce: "n", clientNonce: "c"),
            count: 2
        )
        #expect(answer.authorization.contains("response=\"195b03a4714897e925bd8c0e07f19194\""))
    }

    @Test func quotesWhatNeedsIt() throws {
        let answer = try answer(#"Digest realm="a \"b\" \\ c", nonce="n""#, user: #"q"u"#, password: "p")
        #expect(answer.authorization.hasPrefix(#"Digest username="q\"u", realm="a \"b\" \\ c", "#))
    }

    @Test func sendsNamesBeyondASCIIExtended() throws {
        let answer = try answer(#"Digest realm="r", nonce="n", charset=UTF-8"#, user: "é u", password: "p")
        #expect(answer.authorization.hasPrefix("Digest username*=UTF-8''%C3%A9%20u, realm="))
        let signs = try self.answer(
            #"Digest realm="r", nonce="n", charset=UTF-8"#,
            user: "é-._~09AZaz`{/:@[^!",
            password: "p"
        )
        #expect(
            signs.authorization.hasPrefix("Digest username*=UTF-8''%C3%A9-._~09AZaz%60%7B%2F%3A%40%5B%5E%21, realm=")
        )
    }

    @Test func choosesTheStrongest() throws {
        let lines = [
            #"Digest realm="r", nonce="1", algorithm=MD5, Digest realm="r", nonce="2", qop=auth, algorithm=SHA-512-256-sess"#,
            #"Digest realm="r", nonce="3", algorithm=SHA-256, Digest realm="r", nonce="4", algorithm=SHA-1"#,
            #"Digest realm="r", nonce="5", algorithm=SHA-512-256, qop="auth-int""#,
        ]
        let challenge = try DigestChallenge.strongest(of: Challenge.challenges(in: lines))
        #expect(challenge?.nonce == "2")
    }

    @Test(arguments: [
        (#"Digest nonce="n""#, "names no realm"),
        (#"Digest realm="r""#, "has no nonce"),
        (#"Digest realm="r", nonce="""#, "has no nonce"),
        (#"Digest realm="r", nonce="n", algorithm=SHA-1"#, "asks for an algorithm that is not supported"),
        (
            #"Digest realm="r", nonce="n", qop="auth-int""#,
            #"offers only "auth-int" as its quality of protection, which is not supported"#
        ),
        (
            #"Digest realm="r", nonce="n"#,
            "cannot be read: it has a value that is empty, not closed, or with an unexpected character"
        ),
        (
            #"Digest realm="r", nonce="n", algorithm=MD5-sess"#,
            "asks for a key of a session without a quality of protection"
        ),
        (
            #"Digest realm="r", nonce="n", algorithm=SHA-256-sess"#,
            "asks for a key of a session without a quality of protection"
        ),
        (#"Digest realm="r", nonce="n", qop="""#, "has an empty list of qualities of protection"),
        (#"Digest realm="r", nonce="n", qop=", ""#, "has an empty list of qualities of protection"),
    ])
    func saysWhyNot(line: String, reason: String) {
        #expect(throws: DigestChallenge.Unusable(reason: reason)) {
            try DigestChallenge.strongest(of: Challenge.challenges(in: [line]))
        }
    }

    @Test func refusesEndlessValues() {
        let line = #"Digest realm="r", nonce=""# + String(repeating: "n", count: 5000) + "\""
        #expect(throws: DigestChallenge.Unusable.self) {
            try DigestChallenge.strongest(of: Challenge.challenges(in: [line]))
        }
    }

    private func answer(
        _ line: String,
        user: String,
        password: String,
        target: String = "/dir/index.html",
        clientNonce: String = "c",
        seed: DigestAnswer.Seed? = nil,
        count: UInt32 = 1
    ) throws -> DigestAnswer {
        let challenge = try #require(try DigestChallenge.strongest(of: Challenge.challenges(in: [line])))
        return DigestAnswer(
            challenge: challenge,
            user: user,
            password: Secret(password),
            method: .get,
            target: target,
            clientNonce: clientNonce,
            seed: seed ?? DigestAnswer.Seed(nonce: challenge.nonce, clientNonce: clientNonce),
            count: count
        )
    }
}
