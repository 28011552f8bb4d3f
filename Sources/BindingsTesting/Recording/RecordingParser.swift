import BindingsRuntime
import Foundation

/// Reads a file of a recording: comments, the request, the answer.
struct RecordingParser {
    private let name: String
    private let bytes: [UInt8]
    private var position = 0
    private var line = 0

    init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    mutating func exchange() throws(RecordingError) -> RecordedExchange {
        var start = nextLine()
        while let text = start, text.isEmpty || text.hasPrefix("#") { start = nextLine() }
        let parts = (start ?? "").split(separator: " ")
        guard parts.count == 2 || parts.count == 3 && parts[2].hasPrefix("HTTP/"), parts[1].hasPrefix("/") else {
            throw error("a request begins with its method and its target, as in \"GET /things?limit=1 HTTP/1.1\"")
        }
        let headers = try fields()
        let body = try requestBody(headers)
        return RecordedExchange(
            name: name,
            method: HTTPMethod(rawValue: String(parts[0])),
            target: String(parts[1]),
            requestHeaders: headers,
            requestBody: body,
            reply: try reply()
        )
    }

    private mutating func reply() throws(RecordingError) -> Reply {
        var start = nextLine()
        while let text = start, text.isEmpty { start = nextLine() }
        let parts = (start ?? "").split(separator: " ")
        guard parts.count > 1, parts[0].hasPrefix("HTTP/"), let status = Int(parts[1]), (100...599).contains(status)
        else {
            throw error("a response begins with its version and its status, as in \"HTTP/1.1 200 OK\"")
        }
        var headers = try fields()
        // The chunks are those of the connection; a recording has what was in them.
        headers["Transfer-Encoding"] = nil
        var reply = Reply(status: status, headers: headers)
        let rest = Array(bytes[position...])
        guard let length = try length(in: headers) else {
            reply.chunks = [rest]
            return reply
        }
        // An editor may have put a line break at the end of the file.
        guard rest.count <= length || [[0x0A], [0x0D, 0x0A]].contains(Array(rest[length...])) else {
            throw error("the body of the response has \(rest.count) bytes, and its Content-Length says \(length)")
        }
        reply.chunks = [Array(rest.prefix(length))]
        if rest.count < length { reply.failure = ClientError(.truncated) }
        return reply
    }

    private mutating func requestBody(_ headers: Headers) throws(RecordingError) -> [UInt8]? {
        guard let length = try length(in: headers) else { return nil }
        guard bytes.count - position >= length else {
            throw error("the body of the request has fewer bytes than its Content-Length of \(length)")
        }
        defer { position += length }
        line += bytes[position..<position + length].count { $0 == 0x0A }
        return Array(bytes[position..<position + length])
    }

    private func length(in headers: Headers) throws(RecordingError) -> Int? {
        guard let text = headers["Content-Length"] else { return nil }
        guard let length = Int(text), length >= 0 else { throw error("`\(text)` is not a valid Content-Length") }
        return length
    }

    private mutating func fields() throws(RecordingError) -> Headers {
        var headers: Headers = [:]
        while let text = nextLine(), !text.isEmpty {
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else {
                throw error("a field has a name, a colon and a value; an empty line ends the fields")
            }
            headers.add(String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
        }
        return headers
    }

    /// The next line without its end, or `nil` after the last.
    private mutating func nextLine() -> String? {
        guard position < bytes.count else { return nil }
        line += 1
        let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        var text = bytes[position..<end]
        if text.last == 0x0D { text.removeLast() }
        position = min(end + 1, bytes.count)
        return String(decoding: text, as: UTF8.self)
    }

    private func error(_ problem: String) -> RecordingError {
        RecordingError(file: name, line: line, problem: problem)
    }
}
