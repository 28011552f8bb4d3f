/// The requests and replies of one connection.
struct Exchange {
    let socket: Socket
    let state: ServerState
    let handler: @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply

    func run() {
        var parser = RequestParser()
        while let request = nextRequest(&parser) {
            let reply = handler(request)
            let isWhole = send(reply, to: request)
            let keepsAlive = request["Connection"]?.lowercased() != "close"
            switch reply.ending {
            case .keepAlive:
                if case .close = reply.framing { return socket.shutDown() }
                guard isWhole && keepsAlive && reply.raw == nil else { return socket.shutDown() }
            case .close:
                return socket.shutDown()
            case .reset:
                return socket.resetOnClose()
            case .hold:
                while socket.receive() != nil {}
                return
            }
        }
    }

    private func nextRequest(_ parser: inout RequestParser) -> LoopbackServer.Request? {
        while true {
            if var request = parser.next() {
                request.connection = socket.number
                return state.logged(request)
            }
            if parser.wantsContinue, !Array("HTTP/1.1 100 Continue\r\n\r\n".utf8).withUnsafeBytes(socket.send) {
                return nil
            }
            guard !parser.isBroken, let bytes = socket.receive() else { return nil }
            parser.feed(bytes)
        }
    }

    /// Sends a reply and returns whether all of it went out.
    private func send(_ reply: LoopbackServer.Reply, to request: LoopbackServer.Request) -> Bool {
        let writer = LoopbackServer.Writer(to: socket, for: reply, state: state)
        var outcome = LoopbackServer.Outcome(request: request.index, bytesSent: 0, wasCutOff: false)
        var isWhole = false
        do {
            try write(reply, to: request, with: writer)
            isWhole = true
        } catch {
            outcome.wasCutOff = (error as? LoopbackServer.Writer.Ended)?.wasCutOff ?? true
        }
        outcome.bytesSent = writer.bytesSent
        state.ended(outcome)
        return isWhole
    }

    private func write(
        _ reply: LoopbackServer.Reply,
        to request: LoopbackServer.Request,
        with writer: LoopbackServer.Writer
    ) throws {
        if let delay = reply.delay { try writer.pause(delay) }
        if let raw = reply.raw { return try writer.send(raw) }
        try writer.send(head(of: reply))
        writer.beginBody()
        if let delay = reply.bodyDelay { try writer.pause(delay) }
        guard request.method != "HEAD", Self.hasBody(reply.status) else { return }
        if reply.cut == 0 { throw LoopbackServer.Writer.Ended(wasCutOff: false) }
        switch reply.body {
        case .bytes(let bytes): try writer.write(bytes)
        case .written(let write): try write(writer)
        }
        try writer.finishBody()
    }

    private func head(of reply: LoopbackServer.Reply) -> [UInt8] {
        var text = "HTTP/1.1 \(reply.status) \(Self.reason(reply.status))\r\n"
        for (name, value) in reply.headers { text += "\(name): \(value)\r\n" }
        if Self.hasBody(reply.status) {
            switch reply.framing {
            case .length:
                if case .bytes(let bytes) = reply.body { text += "Content-Length: \(bytes.count)\r\n" }
            case .declaredLength(let length): text += "Content-Length: \(length)\r\n"
            case .chunked: text += "Transfer-Encoding: chunked\r\n"
            case .close: text += "Connection: close\r\n"
            }
        }
        return Array((text + "\r\n").utf8)
    }

    private static func hasBody(_ status: Int) -> Bool {
        status >= 200 && status != 204 && status != 304
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 302: "Found"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 429: "Too Many Requests"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        default: "Status \(status)"
        }
    }
}
