import BindingsRuntime
import BindingsTesting
import Testing

@Suite(.timeLimit(.minutes(5))) struct EnvelopeTests {
    private func response<Value: JSONReadable>(
        _ body: String,
        as type: Value.Type = JSONValue.self,
        envelope: Bool? = true
    ) async throws -> CallResponse<Value> {
        try await Call<Value>.sample(over: ScriptedServer(.json(body)), envelope: envelope).response()
    }

    @Test(arguments: [
        (#"{"status":200,"content":{"a":1}}"#, #"{"a":1}"#), (#"{ "content" : [1] , "status" : 200 }"#, "[1]"),
        (#"{"content":{"a":1}}"#, #"{"a":1}"#), (#"{"status":200,"content":null}"#, "null"),
        (#"{"status":200,"content":{"status":1,"content":2}}"#, #"{"status":1,"content":2}"#),
        (#"{"status":200,"results":[1],"totalCount":1}"#, #"{"status":200,"results":[1],"totalCount":1}"#),
        // No envelope although one was asked for.
        (#"{"a":1}"#, #"{"a":1}"#), ("[1]", "[1]"), (#"{"content":1,"a":2}"#, #"{"content":1,"a":2}"#),
        (#"{"status":"open","content":1}"#, #"{"status":"open","content":1}"#),
        (#"{"error":500,"count":2}"#, #"{"error":500,"count":2}"#),
    ])
    func opens(body: String, value: String) async throws {
        let expected = try JSON.decode(JSONValue.self, from: value)
        #expect(try await response(body).value == expected)
    }

    @Test func takesTheInnerStatus() async throws {
        #expect(try await response(#"{"status":201,"content":1}"#).status == 201)
        #expect(try await response(#"{"status":99999,"content":1}"#).status == 200)
    }

    @Test(arguments: [
        #"{"status":404,"content":{"error":404,"errorCode":"GONE","detail":"No such thing."}}"#,
        #"{"status":404,"error":404,"errorCode":"GONE","detail":"No such thing."}"#,
        #"{"error":404,"errorCode":"GONE","detail":"No such thing."}"#,
    ])
    func findsErrorsInside(body: String) async throws {
        let inJSON = await #expect(throws: ClientError.self) { _ = try await response(body) }
        let inVoid = await #expect(throws: ClientError.self) {
            try await Call<Void>.sample(over: ScriptedServer(.json(body)), envelope: true).send()
        }
        for error in [inJSON, inVoid] {
            #expect(error?.code == .apiError && error?.status == 404 && error?.errorCode == "GONE")
            #expect(error?.description == "GET /v2/things/1: 404 GONE: No such thing.")
        }
    }

    @Test func isLeftAloneUnlessAskedFor() async throws {
        let body = #"{"status":404,"content":{"a":1}}"#
        let expected = try JSON.decode(JSONValue.self, from: body)
        #expect(try await response(body, envelope: nil).value == expected)
        #expect(try await response(body, envelope: false).value == expected)
    }

    @Test func mayHoldNothing() async throws {
        #expect(try await response(#"{"status":204}"#, as: JSONValue?.self).value == nil)
        let error = await #expect(throws: ClientError.self) { _ = try await response(#"{"status":200}"#) }
        #expect(error?.code == .emptyBody)
    }

    @Test func prettyBodiesAreTheSame() async throws {
        let body = "{\r\n  \"status\" : 200,\r\n\t\"content\" : {\n  \"name\" : \"ann\"\n}\n}\n"
        #expect(try await response(body, as: Membership.self).value.name == "ann")
    }
}
