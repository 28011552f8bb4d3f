import BindingsRuntime
import Foundation

/// Makes calls and prints what became of them, one line each, for the program that wrote the calls.
struct Driver: Sendable {
    /// Answers each request with a text, after it has said what was sent.
    private struct Echo: Transport {
        let name: String
        let answer: String

        func send(_ request: HTTPRequest) async throws -> Response {
            let fields = request.headers.fields.map { "\($0.name): \($0.value)" }
            let parts = [request.url.absoluteString, fields.joined(separator: "\n")]
            let body = String(decoding: request.body ?? [], as: UTF8.self)
            Driver.say(name, "SENT", (parts + [body]).joined(separator: "\n\n"))
            guard !answer.isEmpty else { return Response(status: 204) }
            return Response(
                status: 200,
                headers: ["Content-Type": "application/json"],
                body: ResponseBody(Array(answer.utf8))
            )
        }
    }

    /// Makes a call with an argument and without an answer.
    func send<Value: JSONReadable>(
        _ name: String,
        _ text: String,
        _ call: (CLIENT, Value) throws -> Call<Void>
    ) async {
        do {
            let value = try JSON.decode(Value.self, from: Array(text.utf8))
            Self.say(name, "VALUE", Self.description(of: value))
            try await call(client(name), value).send()
        } catch {
            Self.say(name, "ERROR", String(describing: error))
        }
    }

    /// Makes a call whose argument names what generated code declares.
    func send(_ name: String, _ call: (CLIENT) throws -> Call<Void>) async {
        do {
            try await call(client(name)).send()
        } catch {
            Self.say(name, "ERROR", String(describing: error))
        }
    }

    /// Makes a call without an argument, with an answer.
    func receive<Answer: JSONReadable & JSONWritable>(
        _ name: String,
        _ text: String,
        _ call: (CLIENT) throws -> Call<Answer>
    ) async {
        do {
            let answer = try await call(client(name, answer: text)).send()
            Self.say(name, "VALUE", Self.description(of: answer))
            Self.say(name, "AGAIN", String(decoding: try JSON.encode(answer), as: UTF8.self))
        } catch {
            Self.say(name, "ERROR", String(describing: error))
        }
    }

    private func client(_ name: String, answer: String = "") throws -> CLIENT {
        guard let server = URL(string: "https://matrix.example.com") else { throw CocoaError(.fileNoSuchFile) }
        let transport = Echo(name: name, answer: answer)
        return CLIENT(
            server: server,
            credentials: nil,
            transport: transport,
            configuration: Configuration(retry: .never)
        )
    }

    /// A value with the types of all that it is made of.
    private static func description(of value: Any) -> String {
        func types(_ value: Any) -> String {
            let children = Mirror(reflecting: value).children.map { types($0.value) }
            return String(reflecting: type(of: value))
                + (children.isEmpty ? "" : "(\(children.joined(separator: ", ")))")
        }
        return "\(String(reflecting: value)): \(types(value))"
    }

    private static func say(_ name: String, _ kind: String, _ text: String) {
        print(name, kind, Data(text.utf8).base64EncodedString())
    }
}
