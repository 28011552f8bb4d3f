/// Reads requests from the bytes of a connection, as far as clients under test need it.
struct RequestParser {
    private var buffer: [UInt8] = []
    private var head: LoopbackServer.Request?
    private var hasAskedToContinue = false

    /// Whether the bytes cannot be a request.
    private(set) var isBroken = false

    mutating func feed(_ bytes: [UInt8]) {
        buffer += bytes
    }

    /// Whether the client waits for permission to send its body; true once per request.
    var wantsContinue: Bool {
        mutating get {
            guard let head, !hasAskedToContinue, head["Expect"]?.lowercased() == "100-continue" else { return false }
            hasAskedToContinue = true
            return true
        }
    }

    /// The next whole request, or `nil` if more bytes are needed.
    mutating func next() -> LoopbackServer.Request? {
        if head == nil { readHead() }
        guard var request = head else { return nil }
        if request["Transfer-Encoding"]?.lowercased() == "chunked" {
            guard let body = takeChunks() else { return nil }
            request.body = body
        } else {
            let length = request["Content-Length"].flatMap { Int($0) } ?? 0
            guard buffer.count >= length else { return nil }
            request.body = Array(buffer.prefix(length))
            buffer.removeFirst(length)
        }
        head = nil
        hasAskedToContinue = false
        return request
    }

    private mutating func readHead() {
        guard let end = Self.end(of: Array("\r\n\r\n".utf8), in: buffer) else { return }
        let text = String(decoding: buffer.prefix(end), as: UTF8.self)
        buffer.removeFirst(end)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else {
            isBroken = true
            return
        }
        head = LoopbackServer.Request(
            index: 0,
            connection: 0,
            method: String(words[0]),
            target: String(words[1]),
            headers: lines.dropFirst().map { line in
                let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(parts[0]), parts.count == 2 ? Self.trimmed(parts[1]) : "")
            },
            body: []
        )
    }

    private mutating func takeChunks() -> [UInt8]? {
        var body: [UInt8] = []
        var rest = buffer[...]
        while let end = Self.end(of: Array("\r\n".utf8), in: Array(rest)) {
            let line = String(decoding: rest.prefix(end - 2), as: UTF8.self)
            guard let size = Int(line.prefix { $0 != ";" }, radix: 16) else {
                isBroken = true
                return nil
            }
            guard rest.count >= end + size + 2 else { return nil }
            body += rest.dropFirst(end).prefix(size)
            rest = rest.dropFirst(end + size + 2)
            if size == 0 {
                buffer = Array(rest)
                return body
            }
        }
        return nil
    }

    private static func end(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        for start in 0...(bytes.count - mark.count) where bytes[start..<start + mark.count].elementsEqual(mark) {
            return start + mark.count
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
