extension LoopbackServer {
    /// The way to the client for a body that is written as it goes.
    public final class Writer {
        /// The client went away, the server was stopped, or the reply reached its cut.
        struct Ended: Error {
            var wasCutOff: Bool
        }

        private let socket: Socket
        private let state: ServerState
        private let reply: Reply
        private(set) var bytesSent = 0
        private var bodyBytesLeft: Int?
        private var isInBody = false

        init(to socket: Socket, for reply: Reply, state: ServerState) {
            self.socket = socket
            self.reply = reply
            self.state = state
            bodyBytesLeft = reply.cut
        }

        /// Sends bytes of the body, framed as the reply says.
        public func write(_ bytes: [UInt8]) throws {
            try bytes.withUnsafeBytes { try write($0) }
        }

        /// Sends bytes of the body, framed as the reply says.
        public func write(_ bytes: UnsafeRawBufferPointer) throws {
            guard case .chunked(let limit) = reply.framing else { return try send(bytes) }
            var start = 0
            while start < bytes.count {
                let end = min(start + max(limit, 1), bytes.count)
                try send(Array((String(end - start, radix: 16) + "\r\n").utf8) + bytes[start..<end] + [0x0D, 0x0A])
                start = end
            }
        }

        /// Stays silent for a time.
        public func pause(_ duration: Duration) throws {
            guard state.sleep(duration) else { throw Ended(wasCutOff: true) }
        }

        func beginBody() {
            isInBody = true
        }

        func finishBody() throws {
            if case .chunked = reply.framing { try send(Array("0\r\n\r\n".utf8)) }
        }

        func send(_ bytes: [UInt8]) throws {
            try bytes.withUnsafeBytes { try send($0) }
        }

        private func send(_ bytes: UnsafeRawBufferPointer) throws {
            var rest = bytes
            var reachesCut = false
            if isInBody, let left = bodyBytesLeft {
                reachesCut = left <= rest.count
                rest = UnsafeRawBufferPointer(rebasing: rest.prefix(left))
                bodyBytesLeft = left - rest.count
            }
            let size = reply.pieceSize.map { max($0, 1) } ?? Int.max
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(size))
                guard socket.send(piece) else { throw Ended(wasCutOff: true) }
                bytesSent += piece.count
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
                if let pause = reply.piecePause { try self.pause(pause) }
            }
            if reachesCut { throw Ended(wasCutOff: false) }
        }
    }
}
