import Foundation
import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct RedirectTests {
    @Test(arguments: [
        ("/elsewhere", "https://api.test/elsewhere"), ("https://api.test/x?y=1#z", "https://api.test/x?y=1"),
        ("HTTPS://API.test:443/x", "HTTPS://API.test:443/x"), ("other?page=2", "https://api.test/other?page=2"),
        ("//api.test/x", "https://api.test/x"),
    ])
    func followsWithinTheOrigin(location: String, target: String) async throws {
        for (method, status) in [(HTTPMethod.get, 301), (.get, 302), (.head, 303), (.get, 307), (.get, 308)] {
            let transport = ScriptedTransport { _, index in
                index == 0 ? .text(status, headers: ["Location": location]) : .text(200)
            }
            let connection = try Connection.testing(transport, credentials: .bearer("t"))
            #expect(try await connection.send(.testing(method)).status == 200)
            #expect(transport.requests.last?.url.absoluteString == target)
            #expect(transport.requests.last?.headers["Authorization"] == "Bearer t")
        }
    }

    /// Everything else is the answer, and no other server hears of the request.
    @Test(arguments: [
        "https://evil.test/", "http://api.test/", "https://api.test:8443/", "//evil.test/",
        "https://api.test.evil.test/", "https://user@api.test/", "https://user:pw@api.test/", "file:///etc/passwd",
        "ftp://api.test/", "", "http://", "https://api.test@evil.test/", "javascript:0", "https://[",
    ])
    func followsNowhereElse(location: String) async throws {
        let transport = ScriptedTransport { _, _ in .text(302, headers: ["Location": location]) }
        let connection = try Connection.testing(transport, credentials: .bearer("t"))
        _ = try await connection.send(.testing())
        for request in transport.requests {
            #expect(request.url.absoluteString.hasPrefix("https://api.test/"))
        }
    }

    @Test(arguments: [HTTPMethod.post, .put, .patch, .delete], [301, 302, 303, 307, 308])
    func followsNoChanges(method: HTTPMethod, status: Int) async throws {
        let transport = ScriptedTransport { _, _ in .text(status, headers: ["Location": "/x"]) }
        #expect(try await Connection.testing(transport).send(.testing(method, body: "{}")).status == status)
        #expect(transport.requests.count == 1)
    }

    @Test func endsLoops() async throws {
        let transport = ScriptedTransport { _, index in .text(302, headers: ["Location": "/\(index)"]) }
        #expect(try await Connection.testing(transport).send(.testing()).status == 302)
        #expect(transport.requests.count == Redirect.maximumCount + 1)
    }

    /// Over an unprotected connection credentials go to this machine only.
    @Test(arguments: [
        ("http://api.test", false), ("http://localhost:8080", true), ("http://127.0.0.1:1", true),
        ("http://[::1]", true), ("http://127.0.0.1.evil.test", false), ("http://localhost.evil.test", false),
        ("http://127.+0.0.1", false),
        ("https://api.test", true), ("http://10.0.0.1", false),
    ])
    func demandsEncryption(server: String, isAllowed: Bool) async throws {
        for credentials: any Credentials in [
            .bearer("t"), .digest(publicKey: "a", privateKey: "b"), .serviceAccount(id: "a", secret: "b"),
        ] {
            let transport = ScriptedTransport { _, _ in .text(200, #"{"access_token": "t"}"#) }
            let connection = try Connection.testing(transport, credentials: credentials, server: server)
            let call = Call<Void>(Request(.get, "/x"), on: connection)
            if isAllowed {
                #expect(try await call.rawResponse().status == 200)
            } else {
                let error = await #expect(throws: ClientError.self) { try await call.rawResponse() }
                #expect(error?.code == .credentials)
                #expect(transport.requests.isEmpty)
            }
        }
    }

    /// With or without a path or a trailing slash, the token and the call go to the same base.
    @Test(arguments: [
        ("https://api.test", ""), ("https://api.test/", ""), ("https://api.test/base", "/base"),
        ("https://api.test/base//", "/base"),
    ])
    func acceptsAnyBase(server: String, prefix: String) async throws {
        let transport = ScriptedTransport { request, _ in
            request.method == .post ? .text(200, #"{"access_token": "t"}"#) : .text(200)
        }
        let connection = try Connection.testing(
            transport,
            credentials: .serviceAccount(id: "a", secret: "b"),
            server: server
        )
        _ = try await Call<Void>(Request(.get, "/v2/things"), on: connection).rawResponse()
        #expect(
            transport.requests.map(\.url.absoluteString) == [
                "https://api.test\(prefix)/oauth/token", "https://api.test\(prefix)/v2/things",
            ]
        )
    }
}
