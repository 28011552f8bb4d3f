extension LoopbackServer {
    /// What to answer and which faults to make on the way.
    public struct Reply: Sendable {
        /// How the end of the body is told.
        public enum Framing: Sendable {
            /// By the true `Content-Length`.
            case length
            /// By a `Content-Length` that may be a lie.
            case declaredLength(Int)
            /// By chunks of at most so many bytes; a reply that is cut lacks its last chunk.
            case chunked(Int)
            /// By closing the connection.
            case close
        }

        /// What happens to the connection after the bytes.
        public enum Ending: Sendable {
            /// It serves the next request, if framing and the client allow.
            case keepAlive
            /// It is closed.
            case close
            /// It is reset, so that the client sees an error even where a close would do.
            case reset
            /// It stays open and silent until the client goes away or the server stops.
            case hold
        }

        /// Where the body comes from.
        public enum Body: Sendable {
            /// Bytes at hand.
            case bytes([UInt8])
            /// A closure that writes; it runs on the connection's thread and ends early when a write throws.
            case written(@Sendable (Writer) throws -> Void)
        }

        /// The status code.
        public var status: Int
        /// The header fields; framing fields are added.
        public var headers: [(name: String, value: String)]
        /// The body.
        public var body: Body
        /// How the end of the body is told.
        public var framing: Framing
        /// What happens afterwards.
        public var ending: Ending
        /// Silence before the first byte of the head.
        public var delay: Duration?
        /// Silence between head and body.
        public var bodyDelay: Duration?
        /// The number of bytes after the head, framing included, at which the reply stops; `nil` to send all.
        public var cut: Int?
        /// The size of the pieces in which the bytes, head included, are handed to the socket; `nil` for as they come.
        public var pieceSize: Int?
        /// Silence between pieces.
        public var piecePause: Duration?
        /// Bytes to send instead of head and body, exactly as they are.
        public var raw: [UInt8]?

        /// Creates a reply.
        public init(
            status: Int = 200,
            headers: [(name: String, value: String)] = [],
            body: Body = .bytes([]),
            framing: Framing = .length,
            ending: Ending = .keepAlive
        ) {
            self.status = status
            self.headers = headers
            self.body = body
            self.framing = framing
            self.ending = ending
        }
    }
}

extension LoopbackServer.Reply {
    /// A reply with bytes and their type.
    public static func bytes(
        _ bytes: [UInt8],
        type: String = "application/octet-stream",
        status: Int = 200,
        headers: [(name: String, value: String)] = [],
        framing: Framing = .length
    ) -> Self {
        Self(status: status, headers: [("Content-Type", type)] + headers, body: .bytes(bytes), framing: framing)
    }

    /// A reply with text and its type.
    public static func text(
        _ text: String,
        type: String = "text/plain; charset=utf-8",
        status: Int = 200,
        headers: [(name: String, value: String)] = []
    ) -> Self {
        .bytes(Array(text.utf8), type: type, status: status, headers: headers)
    }

    /// A reply with JSON text.
    public static func json(
        _ text: String,
        type: String = "application/json",
        status: Int = 200,
        headers: [(name: String, value: String)] = []
    ) -> Self {
        .text(text, type: type, status: status, headers: headers)
    }

    /// A redirect.
    public static func redirect(to location: String, status: Int = 302) -> Self {
        Self(status: status, headers: [("Location", location)])
    }

    /// A 401 with one challenge per line.
    public static func unauthorized(_ challenges: String..., body: String = "") -> Self {
        .text(body, status: 401, headers: challenges.map { ("WWW-Authenticate", $0) })
    }

    /// Exactly these bytes, head included, and then a closed connection.
    public static func raw(_ bytes: [UInt8], ending: Ending = .close) -> Self {
        var reply = Self(ending: ending)
        reply.raw = bytes
        return reply
    }

    /// No byte at all, only what happens to the connection.
    public static func nothing(_ ending: Ending) -> Self {
        .raw([], ending: ending)
    }

    /// The reply, stopped at a number of bytes after the head.
    public func cut(after bytes: Int, ending: Ending = .close) -> Self {
        var reply = self
        reply.cut = bytes
        reply.ending = ending
        return reply
    }

    /// The reply after a silence.
    public func delayed(by delay: Duration, body bodyDelay: Duration? = nil) -> Self {
        var reply = self
        reply.delay = delay
        reply.bodyDelay = bodyDelay
        return reply
    }

    /// The reply in pieces of a size, with a silence between them.
    public func inPieces(of size: Int, pause: Duration? = nil) -> Self {
        var reply = self
        reply.pieceSize = size
        reply.piecePause = pause
        return reply
    }
}
