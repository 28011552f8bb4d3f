import BindingsRuntime
import BindingsTesting
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(5))) struct PipelineTests {
    @Test func sendsNothingThatBreaksRules() async throws {
        let transport = ScriptedServer(.json("{}"))
        var call = Call<JSONValue>.sample(over: transport)
        call.request.add(5, as: .query("n"), maximum: 4)
        call.request.add("\n", as: .header("X"))
        let error = await #expect(throws: ClientError.self) { try await call.send() }
        #expect(error?.code == .invalidRequest && error?.violations.count == 2 && transport.requests.isEmpty)
        #expect(
            error?.description == "GET /v2/things/1: X: must not have control characters; n: must be at most 4, is 5"
        )
    }

    @Test func completesTheRequest() async throws {
        let transport = ScriptedServer(.json("{}"))
        var configuration = Configuration(callTimeout: .seconds(30), idleTimeout: .seconds(5), retry: .never)
        configuration.userAgent = "App/2.1"
        let before = ContinuousClock.now
        _ = try await Call<JSONValue>.sample(over: transport, configuration: configuration).send()
        let request = try #require(transport.requests.first)
        #expect(request.url.absoluteString == "https://api.example.com/v2/things/1" && request.method == .get)
        #expect(request.headers["Accept"] == "application/vnd.sample.2023-01-01+json")
        #expect(request.headers["User-Agent"]?.hasPrefix("App/2.1 BindingsRuntime/") == true)
        #expect(request.operation == "GET /v2/things/{id}" && request.idleTimeout == .seconds(5))
        let deadline = try #require(request.deadline)
        #expect(deadline >= before + .seconds(30) && deadline <= ContinuousClock.now + .seconds(30))
    }

    @Test func namesTheApplicationThenTheBindingsThenTheRuntime() async throws {
        let transport = ScriptedServer(.json("{}"))
        var call = Call<JSONValue>.sample(over: transport, configuration: Configuration(retry: .never))
        call.connection.configuration.userAgent = "App/2.1"
        call.connection.api.product = "Bindings/2023-02-01"
        _ = try await call.send()
        let named = try #require(transport.requests.first?.headers["User-Agent"])
        #expect(named.hasPrefix("App/2.1 Bindings/2023-02-01 BindingsRuntime/") && named.hasSuffix(")"))
    }

    @Test func keepsLineEndsOutOfTheUserAgent() async throws {
        let transport = ScriptedServer(.json("{}"))
        var configuration = Configuration(retry: .never)
        configuration.userAgent = "App\r\nEvil: 1"
        _ = try await Call<JSONValue>.sample(over: transport, configuration: configuration).send()
        #expect(transport.requests[0].headers["User-Agent"]?.hasPrefix("BindingsRuntime/") == true)
    }

    @Test func asksForOtherVersions() async throws {
        let transport = ScriptedServer(.json("{}"))
        let accept = "application/vnd.sample.2023-01-01+json, text/csv,application/vnd.other.2023-01-01+json"
        let call = Call<JSONValue>.sample(over: transport, accept: accept)
        _ = try await call.accepting("2024-08-05").send()
        #expect(
            transport.requests[0].headers["Accept"]
                == "application/vnd.sample.2024-08-05+json, text/csv, application/vnd.other.2023-01-01+json"
        )
        let error = await #expect(throws: ClientError.self) { try await call.accepting("tomorrow").send() }
        #expect(error?.code == .invalidRequest && transport.requests.count == 1)
        #expect(
            Call<JSONValue>.sample(over: transport, accept: "application/json").accepting("2024-08-05").request
                .headers["Accept"] == "application/json"
        )
    }

    @Test func runsMiddlewaresFromTheOutsideIn() async throws {
        let transport = ScriptedServer { request, _ in
            .json("{}").with("X-Seen", request.headers["Authorization"] ?? "")
        }
        let configuration = Configuration(middlewares: [Tag("1"), Tag("2")], retry: .never)
        var call = Call<JSONValue>.sample(over: transport, configuration: configuration)
        let credentials = Key()
        call.connection.credentials = credentials
        let response = try await call.response()
        #expect(transport.requests[0].headers["X-Tag"] == "1, 2")
        #expect(response.metadata.headers["X-Seen"] == "Key 2")
    }

    @Test(arguments: [
        ("https://api.example.com", true), ("http://localhost:8080", true), ("http://127.0.0.1", true),
        ("http://[::1]:1", true), ("http://api.example.com", false), ("http://127.0.0.1.example.com", false),
        ("http://localhost.example.com", false), ("http://127.1", false), ("http://api.localhost", true),
        ("http://evillocalhost", false), ("http://evil-localhost:8080", false),
    ])
    func showsCredentialsToNobodyOnTheWay(server: String, isAllowed: Bool) async throws {
        let transport = ScriptedServer(.json("{}"))
        var call = Call<JSONValue>.sample(over: transport)
        call.connection.server = try #require(URL(string: server))
        call.connection.credentials = Key()
        if isAllowed {
            _ = try await call.send()
            #expect(transport.requests[0].headers["Authorization"] != nil)
        } else {
            let error = await #expect(throws: ClientError.self) { try await call.send() }
            #expect(error?.code == .credentials && transport.requests.isEmpty)
        }
    }

    @Test func keepsCredentialsFromOtherOrigins() async throws {
        for target in ["https://evil.example.com/", "https://api.example.com:444/", "http://api.example.com/"] {
            let transport = ScriptedServer(.json("{}"))
            let url = try #require(URL(string: target))
            let configuration = Configuration(middlewares: [Detour(url: url)], retry: .never)
            var call = Call<JSONValue>.sample(over: transport, configuration: configuration)
            call.connection.credentials = Key()
            _ = try await call.send()
            #expect(transport.requests[0].url == url && transport.requests[0].headers["Authorization"] == nil)
        }
    }

    @Test func letsErrorsThrough() async throws {
        let refused = ScriptedServer(.init(refusal: ClientError(.connectionFailed, "Connection refused.")))
        let error = await #expect(throws: ClientError.self) { try await Call<JSONValue>.sample(over: refused).send() }
        #expect(error?.description == "GET /v2/things/1: Connection refused.")
        let configuration = Configuration(middlewares: [Failing()], retry: .never)
        await #expect(throws: Failing.Failure.self) {
            try await Call<JSONValue>.sample(over: refused, configuration: configuration).send()
        }
    }

    @Test func stopsWhenCancelled() async throws {
        let transport = ScriptedServer(.json("{}"))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Call<JSONValue>.sample(over: transport).send()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.requests.isEmpty)
    }

    @Test func refusesServersThatAreNone() async throws {
        let transport = ScriptedServer(.json("{}"))
        var call = Call<JSONValue>.sample(over: transport)
        call.connection.server = URL(filePath: "/etc")
        let error = await #expect(throws: ClientError.self) { try await call.send() }
        #expect(error?.code == .invalidServer && error?.request?.path == "/v2/things/1" && transport.requests.isEmpty)
    }
}

/// Adds a field.
private struct Tag: Middleware {
    let name: String

    init(_ name: String) {
        self.name = name
    }

    func send(_ request: HTTPRequest, next: any Transport) async throws -> Response {
        var request = request
        request.headers.add("X-Tag", name)
        return try await next.send(request)
    }
}

/// Sends requests elsewhere.
private struct Detour: Middleware {
    let url: URL

    func send(_ request: HTTPRequest, next: any Transport) async throws -> Response {
        var request = request
        request.url = url
        return try await next.send(request)
    }
}

/// Fails before the wire.
private struct Failing: Middleware {
    struct Failure: Error {}

    func send(_ request: HTTPRequest, next: any Transport) async throws -> Response {
        throw Failure()
    }
}

/// Credentials that tell how many tags they saw.
private struct Key: Credentials {
    func send(_ request: HTTPRequest, over connection: Connection) async throws -> Response {
        var request = request
        request.headers["Authorization"] = "Key \(request.headers.values(of: "X-Tag").count)"
        return try await connection.transport.send(request)
    }
}
