public import BindingsRuntime

/// A response of a ``ScriptedServer``: its content, its delays, and the place where it breaks off.
public struct Reply: Sendable {
    /// The status code.
    public var status: Int
    /// The header fields.
    public var headers: Headers
    /// The body, in the chunks in which it arrives; empty ones are left out.
    public var chunks: [[UInt8]]
    /// How long the server takes before the head of the answer arrives, on the clock of the server.
    public var delay: Duration
    /// The failure that ends the body early.
    public var failure: ClientError?
    /// The failure in place of a response.
    public var refusal: ClientError?

    /// Creates an answer.
    public init(
        status: Int = 200,
        headers: Headers = [:],
        chunks: [[UInt8]] = [],
        delay: Duration = .zero,
        failure: ClientError? = nil,
        refusal: ClientError? = nil
    ) {
        self.status = status
        self.headers = headers
        self.chunks = chunks
        self.delay = delay
        self.failure = failure
        self.refusal = refusal
    }

    /// The bytes of the body.
    public var body: [UInt8] { Array(chunks.joined()) }
}

extension Reply {
    /// An answer with a text.
    ///
    /// - Parameters:
    ///   - text: The body.
    ///   - type: The value of `Content-Type`, or `nil` for none.
    ///   - status: The status code.
    public static func text(_ text: String, _ type: String? = "text/plain", status: Int = 200) -> Reply {
        .bytes(Array(text.utf8), type, status: status)
    }

    /// An answer with a JSON text.
    public static func json(_ text: String, status: Int = 200) -> Reply {
        .text(text, "application/json", status: status)
    }

    /// An answer with bytes.
    public static func bytes(_ bytes: [UInt8], _ type: String? = "application/octet-stream", status: Int = 200) -> Reply
    {
        var headers: Headers = [:]
        if let type { headers.add("Content-Type", type) }
        return Reply(status: status, headers: headers, chunks: bytes.isEmpty ? [] : [bytes])
    }

    /// An answer without a body.
    public static func status(_ status: Int, headers: Headers = [:]) -> Reply {
        Reply(status: status, headers: headers)
    }

    /// No answer: sending the request fails.
    ///
    /// - Parameter code: Why, such as ``ClientError/Code/connectionLost``.
    public static func failure(_ code: ClientError.Code) -> Reply {
        Reply(refusal: ClientError(code))
    }

    /// An answer of a token endpoint (RFC 6749 section 5.1).
    ///
    /// - Parameters:
    ///   - token: The access token.
    ///   - lifetime: How long the endpoint says that it is valid, in seconds.
    public static func token(_ token: String, lifetime: Int = 3600) -> Reply {
        .json(#"{"access_token": "\#(token)", "token_type": "Bearer", "expires_in": \#(lifetime)}"#)
    }

    /// The same answer with a field more.
    public func with(_ name: String, _ value: String) -> Reply {
        var reply = self
        reply.headers.add(name, value)
        return reply
    }

    /// The same answer after a time of silence.
    public func delayed(by delay: Duration) -> Reply {
        var reply = self
        reply.delay = delay
        return reply
    }

    /// The same answer, with a connection that breaks after some bytes of the body.
    ///
    /// - Parameter count: How many bytes arrive, from 0 to all of them; all may arrive, and the end still be missing.
    public func cut(after count: Int) -> Reply {
        var reply = self
        reply.chunks = [Array(body.prefix(count))]
        reply.failure = ClientError(.truncated)
        return reply
    }

    /// The same answer, with a body that arrives in chunks.
    ///
    /// - Parameter size: The size of a chunk in bytes, at least 1; the last one may be shorter.
    public func inChunks(of size: Int) -> Reply {
        let (body, size) = (body, max(size, 1))
        var reply = self
        reply.chunks = stride(from: 0, to: body.count, by: size).map { Array(body[$0..<min($0 + size, body.count)]) }
        return reply
    }
}
