import LoopbackServer

/// A connection on which a test writes HTTP by hand.
struct Wire {
    private let socket: Socket

    init(to server: LoopbackServer) throws {
        socket = try Socket.connected(to: server.port)
    }

    func send(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes(socket.send)
    }

    /// Sends a request and returns what comes until so many bytes of a body have followed a head, or until the end.
    func exchange(_ text: String, bytes: Int = .max) -> String {
        send(text)
        var answer = ""
        while let received = socket.receive() {
            answer += String(decoding: received, as: UTF8.self)
            let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1)
            if parts.count == 2, parts[1].utf8.count >= bytes { break }
        }
        return answer
    }
}
