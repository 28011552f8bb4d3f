import BindingsTesting
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ScriptedServerTests {
    @Test func answersByMethodAndPath() async throws {
        let server = ScriptedServer(
            .on(.get, "/v1/things/{id}", .text("one")),
            .on(.delete, "/v1/things/{id}", .status(204)),
            .on(.get, "/v1/things?limit=1&page=2", .text("some")),
            .on(.get, "/v1/things", .text("all"))
        )
        func status(_ method: HTTPMethod, _ target: String) async throws -> String {
            let response = try await server.send(.things(method, target))
            var body: [UInt8] = []
            for try await chunk in response.body { body += chunk }
            return "\(response.status) \(String(decoding: body, as: UTF8.self))"
        }
        #expect(try await status(.get, "/v1/things/a%2Fb?x=1") == "200 one")
        #expect(try await status(.delete, "/v1/things/1") == "204 ")
        #expect(try await status(.get, "/v1/things?page=2&limit=1") == "200 some")
        #expect(try await status(.get, "/v1/things?page=3") == "200 all")
        for (method, target) in [(HTTPMethod.put, "/v1/things/1"), (.get, "/v1/things/"), (.get, "/v1/things/1/parts")]
        {
            await #expect(throws: UnexpectedRequest.self) { try await status(method, target) }
        }
        #expect(server.requests.count == 7 && server.unexpectedRequests.count == 3 && server.isSettled)
    }

    @Test func givesAnswersInOrder() async throws {
        let server = ScriptedServer(
            .on(.get, "/v1/things", .status(503), .status(502), .status(200)),
            .once(.post, "/v1/things", .status(201))
        )
        var statuses: [Int] = []
        for _ in 0..<4 { statuses.append(try await server.send(.things()).status) }
        #expect(statuses == [503, 502, 200, 200])
        #expect(server.unusedRoutes.map(\.description) == ["POST /v1/things"])
        #expect(try await server.send(.things(.post)).status == 201)
        #expect(server.unusedRoutes.isEmpty)
        let error = await #expect(throws: UnexpectedRequest.self) { try await server.send(.things(.post)) }
        #expect(error?.description.contains("POST /v1/things has given all of its responses (1).") == true)
    }

    @Test func makesAnswersWhenAsked() async throws {
        let server = ScriptedServer(
            .on(.post, "/v1/things") { request, index in .text("\(index) \(request.headers["Authorization"] ?? "")") }
        )
        for index in 0..<2 {
            let request = try HTTPRequest.things(.post, headers: ["Authorization": "Bearer t-0123456789"])
            var body: [UInt8] = []
            for try await chunk in try await server.send(request).body { body += chunk }
            #expect(String(decoding: body, as: UTF8.self) == "\(index) Bearer t-0123456789")
        }
        #expect(server.requests.map { $0.headers["Authorization"] } == ["Bearer <secret>", "Bearer <secret>"])
    }

    /// The message shows what was sent and what was expected, part by part, and no secret.
    @Test func showsTheDifference() async throws {
        let server = ScriptedServer(
            .on(.delete, "/v1/other", .status(204)),
            .on(
                .put,
                "/v1/things/1?a=1",
                headers: ["Accept": "x/y"],
                body: Array(#"{"name": "left"}"#.utf8),
                .status(200)
            )
        )
        let request = try HTTPRequest.things(
            .put,
            "/v1/things/1?a=2",
            headers: ["Authorization": "Bearer t-0123456789"],
            body: #"{"name": "right"}"#
        )
        let error = await #expect(throws: UnexpectedRequest.self) { try await server.send(request) }
        #expect(
            error?.description == #"""
                No route answers the request PUT /v1/things/1?a=2.
                The closest route is PUT /v1/things/1?a=1, which differs:
                    query
                        expected: a=1
                        sent:     a=2
                    field Accept
                        expected: x/y
                        sent:     no such field
                    body from byte 10
                        expected: "{\"name\": \"left\"}"
                        sent:     "{\"name\": \"right\"}"
                Another route is: DELETE /v1/other
                """#
        )
        #expect(server.unexpectedRequests.first?.request.headers["Authorization"] == "Bearer <secret>")
        let empty = await #expect(throws: UnexpectedRequest.self) { try await ScriptedServer(routes: []).send(request) }
        #expect(empty?.description.contains("The script has no routes.") == true)
    }

    /// JSON is compared by what it means.
    /// A route may expect a certain secret, which is not shown where another one is sent.
    @Test func comparesSecrets() async throws {
        let body = #"{"password": "s3cret-012345"}"#
        let server = ScriptedServer(
            .on(.get, "/v1/things", headers: ["Authorization": "Bearer t0ken-0123456789"], .status(200)),
            .on(.put, "/v1/things", body: Array(body.utf8), .status(200))
        )
        _ = try await server.send(.things(.get, headers: ["Authorization": "Bearer t0ken-0123456789"]))
        _ = try await server.send(.things(.put, headers: ["Content-Type": "application/json"], body: body))
        let error = await #expect(throws: UnexpectedRequest.self) {
            _ = try await server.send(.things(.get, headers: ["Authorization": "Bearer other-0123456789"]))
        }
        #expect(error?.description.contains("other-0123456789") == false)
        #expect(server.requests[0].headers["Authorization"] == "Bearer <secret>")
        #expect(server.requests[1].body.map { String(decoding: $0, as: UTF8.self) } == #"{"password":"<secret>"}"#)
    }

    @Test func comparesBodies() async throws {
        let server = ScriptedServer(.on(.post, "/v1/things", body: Array(#"{"a": 1, "b": [2]}"#.utf8), .status(200)))
        #expect(try await server.send(.things(.post, body: "{\"b\":[2.0],\"a\":1}")).status == 200)
        for body in [#"{"a": 1, "b": [3]}"#, "", "{", #"{"a": 1, "b": [2]} x"#] {
            await #expect(throws: UnexpectedRequest.self) { try await server.send(.things(.post, body: body)) }
        }
    }

    /// A request that nothing expects is an error of the test, which no retry and no handler of a failure hides.
    @Test func refusalsReachTheTest() async throws {
        let clock = TestClock()
        let server = ScriptedServer(.on(.post, "/v1/oauth/token", .token("t-1")))
        let connection = try Connection.things(
            server,
            credentials: ServiceAccount(id: "id", secret: "s3cret-0123456789", clock: clock),
            configuration: Configuration(retry: RetryPolicy(clock: clock))
        )
        let call = Call<JSONValue>(Request(.get, "/things"), on: connection)
        await #expect(throws: UnexpectedRequest.self) { try await call.send() }
        #expect(server.requests.count == 2 && clock.sleeps.isEmpty)
        let other = try Connection.things(
            ScriptedServer(.on(.get, "/v1/things", .json("{}"))),
            credentials: ServiceAccount(id: "id", secret: "s3cret-0123456789", clock: clock)
        )
        await #expect(throws: UnexpectedRequest.self) { try await Call<JSONValue>(call.request, on: other).send() }
    }

    @Test func cutsAndSplitsBodies() async throws {
        let reply = Reply.text("0123456789")
        for count in 0...10 {
            let server = ScriptedServer(reply.cut(after: count))
            let response = try await server.send(.things())
            var body: [UInt8] = []
            let error = await #expect(throws: ClientError.self) {
                for try await chunk in response.body { body += chunk }
            }
            #expect(error?.code == .truncated && body == Array("0123456789".utf8.prefix(count)))
            #expect(server.isSettled)
        }
        for size in [-1, 0, 1, 3, 10, 11] {
            var chunks: [[UInt8]] = []
            let server = ScriptedServer(reply.inChunks(of: size))
            for try await chunk in try await server.send(.things()).body { chunks.append(chunk) }
            #expect(Array(chunks.joined()) == reply.body && chunks.dropLast().allSatisfy { $0.count == max(size, 1) })
        }
        await #expect(throws: ClientError.self) { try await ScriptedServer(.failure(.connectionLost)).send(.things()) }
    }

    /// A body that nobody reads to its end or lets go of keeps a connection.
    @Test func knowsOpenBodies() async throws {
        let server = ScriptedServer(.text("body"))
        let response = try await server.send(.things())
        #expect(!server.isSettled)
        response.body.cancel()
        #expect(server.isSettled)
        await #expect(throws: CancellationError.self) { for try await _ in response.body {} }
    }

    /// Delays pass on the clock, and as much of them as the request has patience for.
    @Test func delaysWithoutWaiting() async throws {
        let clock = TestClock()
        let server = ScriptedServer(
            .text("late").delayed(by: .seconds(50)),
            .text("later").delayed(by: .seconds(3600)),
            clock: clock
        )
        #expect(try await server.send(.things()).status == 200)
        #expect(clock.now.offset == .seconds(50))
        let silence = await #expect(throws: ClientError.self) { try await server.send(.things()) }
        #expect(silence?.code == .timedOut && clock.now.offset == .seconds(110))
        let late = await #expect(throws: ClientError.self) {
            try await server.send(.things(deadline: .now + .seconds(30)))
        }
        #expect(late?.code == .deadlineExceeded && clock.now.offset <= .seconds(140))
        let cancelled = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await server.send(.things())
        }
        await #expect(throws: CancellationError.self) { try await cancelled.value }
    }
}
