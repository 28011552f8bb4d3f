import Foundation
import Testing

@testable import BindingsRuntime

/// A proxy is somebody on the way, whatever the name of the server.
@Suite(.timeLimit(.minutes(5))) struct ProxySettingsTests {
    @Test(arguments: [
        ([:], false), (["http_proxy": ""], false), (["http_proxy": "http://proxy:3128"], true),
        // libcurl does not read it, since a web server's CGI programs would take it from a request.
        (["HTTP_PROXY": "http://proxy:3128"], false), (["https_proxy": "http://proxy:3128"], false),
        (["all_proxy": "socks5://proxy"], true), (["ALL_PROXY": "proxy"], true),
        (["all_proxy": "", "ALL_PROXY": "proxy"], true),
        (["http_proxy": "proxy", "no_proxy": "localhost"], false),
        (["http_proxy": "proxy", "no_proxy": "*"], false),
        (["http_proxy": "proxy", "no_proxy": "a, LOCALHOST ,b"], false),
        (["http_proxy": "proxy", "NO_PROXY": "localhost"], false),
        // The lower-case name counts where both are set.
        (["http_proxy": "proxy", "no_proxy": "example.com", "NO_PROXY": "localhost"], true),
        (["http_proxy": "proxy", "no_proxy": "", "NO_PROXY": "localhost"], false),
        (["http_proxy": "proxy", "no_proxy": "127.0.0.1"], true), (["http_proxy": "proxy", "no_proxy": "host"], true),
        (["http_proxy": "proxy", "no_proxy": "localhost.example.com"], true),
        // What only some versions of libcurl take for an exception is none.
        (["http_proxy": "proxy", "no_proxy": "example.com localhost"], true),
        (["http_proxy": "proxy", "no_proxy": "example.com localhost,localhost"], true),
        (["http_proxy": "proxy", "no_proxy": "*,example.com"], true),
        (["http_proxy": "proxy", "no_proxy": "localhost:8080"], true),
    ])
    func readsTheEnvironment(variables: [String: String], isTaken: Bool) throws {
        #expect(try takes(variables, "http://localhost:8080") == isTaken)
    }

    @Test(arguments: [
        ("http://127.0.0.1:1", "127.0.0.1", false), ("http://127.0.0.1:1", "localhost", true),
        ("http://127.0.0.1:1", "127.0.0.0/8", true), ("http://127.0.0.1:1", ".0.0.1", true),
        ("http://127.0.0.1:1", "0.0.1", true), ("http://[::1]:1", "::1", false), ("http://[::1]:1", "127.0.0.1", true),
        ("http://api.localhost", "localhost", false), ("http://api.localhost", ".localhost", false),
        ("http://api.localhost", "api.localhost", false), ("http://api.localhost", "alhost", true),
        ("http://api.localhost", ".", true), ("http://localhost", ".localhost", false),
    ])
    func knowsExceptions(server: String, exceptions: String, isTaken: Bool) throws {
        #expect(try takes(["http_proxy": "proxy", "no_proxy": exceptions], server) == isTaken)
    }

    private static let credentials: [any Credentials] = [
        .bearer("t0ken"), .digest(publicKey: "a", privateKey: "b"), .serviceAccount(id: "a", secret: "b"),
    ]

    /// Not even a request without credentials goes to the proxy: it would only be refused later.
    @Test(arguments: ["http://localhost:8080", "http://127.0.0.1", "http://[::1]:1", "http://api.localhost"])
    func sendsNothingToAProxy(server: String) async throws {
        for credentials in Self.credentials {
            let transport = ScriptedTransport { _, _ in .text(200, #"{"access_token": "t"}"#) }
            var connection = try Connection.testing(transport, credentials: credentials, server: server)
            connection.proxies = ProxySettings.environment { ["http_proxy": "http://proxy:3128"][$0] }
            let call = Call<Void>(Request(.get, "/things"), on: connection)
            let error = await #expect(throws: ClientError.self) { try await call.send() }
            #expect(error?.code == .credentials)
            #expect(error?.message.contains("proxy") == true && error?.message.contains("no_proxy") == true)
            #expect(transport.requests.isEmpty)
            connection.proxies = ProxySettings.environment {
                ["http_proxy": "proxy", "no_proxy": "localhost,127.0.0.1,::1"][$0]
            }
            try await Call<Void>(Request(.get, "/things"), on: connection).send()
            #expect(!transport.requests.isEmpty)
        }
    }

    /// A token that was got before the settings changed is not given back by way of the proxy.
    @Test func revokesNothingThroughAProxy() async throws {
        let transport = ScriptedTransport { _, _ in .text(200, #"{"access_token": "t"}"#) }
        let isProxied = Flag()
        let account = ServiceAccount(id: "id", secret: "secret")
        var connection = try Connection.testing(transport, credentials: account, server: "http://localhost")
        connection.proxies = ProxySettings.environment { $0 == "http_proxy" && isProxied.value ? "proxy" : nil }
        try await Call<Void>(Request(.get, "/things"), on: connection).send()
        isProxied.value = true
        let count = transport.requests.count
        let error = await #expect(throws: ClientError.self) { try await account.revoke() }
        #expect(error?.code == .credentials && transport.requests.count == count)
    }

    /// Over https a proxy sees nothing, and servers without credentials have nothing to hide.
    @Test func leavesTheRestAlone() async throws {
        for (server, credentials) in [
            ("https://localhost", BearerToken("t0ken") as (any Credentials)?), ("http://localhost", nil),
        ] {
            let transport = ScriptedTransport { _, _ in .text(200) }
            var connection = try Connection.testing(transport, credentials: credentials, server: server)
            connection.proxies = ProxySettings.environment { _ in "proxy" }
            try await Call<Void>(Request(.get, "/things"), on: connection).send()
            #expect(transport.requests.count == 1)
        }
    }

    private func takes(_ variables: [String: String], _ server: String) throws -> Bool {
        let origin = try #require(URL(string: server).flatMap(Origin.init))
        return ProxySettings.environment { variables[$0] }.takesRequests(to: origin)
    }
}
