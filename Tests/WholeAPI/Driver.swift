import BindingsRuntime
import Foundation

/// One call with its arguments.
typealias Exercise = @Sendable (Driver) async throws -> Void

/// Makes calls and prints what came back, one line each, for the program that wrote the calls.
struct Driver: Sendable {
    let client: CLIENT

    init() throws {
        guard CommandLine.arguments.count > 1, let server = URL(string: CommandLine.arguments[1]) else {
            throw CocoaError(.fileNoSuchFile)
        }
        client = CLIENT(server: server, credentials: nil, configuration: Configuration(retry: .never))
    }

    /// An argument or a body, from its JSON.
    func value<Value: JSONReadable>(_ text: String) throws -> Value {
        try JSON.decode(Value.self, from: Array(text.utf8))
    }

    /// Makes a call, and says so where its arguments are none.
    func make(_ name: String, _ call: Exercise) async {
        do {
            try await call(self)
        } catch {
            report(name, error)
        }
    }

    func form() -> MultipartForm {
        var form = MultipartForm()
        form.add("part", "text")
        return form
    }

    /// Sends a call, and prints the answer as it is encoded again.
    func exercise<Answer: JSONReadable & JSONWritable>(_ name: String, _ call: Call<Answer>) async {
        await report(name) { ("JSON", Data(try JSON.encode(try await named(name, call).send()))) }
    }

    func exercise(_ name: String, _ call: Call<Void>) async {
        await report(name) {
            try await named(name, call).send()
            return ("NONE", Data())
        }
    }

    func exercise(_ name: String, _ call: Call<TextContent>) async {
        await report(name) { ("TEXT", Data(try await named(name, call).send().text.utf8)) }
    }

    func exercise(_ name: String, _ call: Call<BinaryContent>) async {
        await report(name) { ("TEXT", Data(try await named(name, call).send().bytes)) }
    }

    func exercise(_ name: String, _ call: Call<GzipArchive>) async {
        await report(name) {
            var lines: [String] = []
            for try await line in named(name, call).lines { lines.append(line) }
            return ("TEXT", Data(lines.joined(separator: "\n").utf8))
        }
    }

    /// The call, saying which case it is.
    private func named<Answer>(_ name: String, _ call: Call<Answer>) -> Call<Answer> {
        var call = call
        call.request.headers.add("X-Case", name)
        return call
    }

    private func report(_ name: String, _ outcome: () async throws -> (kind: String, content: Data)) async {
        do {
            let outcome = try await outcome()
            print(name, outcome.kind, outcome.content.base64EncodedString())
        } catch {
            report(name, error)
        }
    }

    private func report(_ name: String, _ error: any Error) {
        print(name, "ERROR", Data(String(describing: error).utf8).base64EncodedString())
    }
}
