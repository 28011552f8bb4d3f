public import BindingsRuntime

/// A request that a ``ScriptedServer`` expects, and its responses.
///
/// ```swift
/// .on(.get, "/api/atlas/v2/groups/{groupId}/processes", .status(503), .json(#"{"results": []}"#))
/// ```
public struct Route: Sendable {
    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - request: The request, with all its secrets.
    ///   - index: How many requests of this route came before.
    public typealias Answer = @Sendable (_ request: HTTPRequest, _ index: Int) async throws -> Reply

    /// Where the answers come from.
    enum Source: Sendable {
        case replies([Reply])
        case closure(Answer)
    }

    /// The method, or `nil` for any.
    public var method: HTTPMethod?
    /// The path, percent-encoded as it is sent, or `nil` for any; a segment in braces, such as `{groupId}`, may be
    /// anything. With a question mark and a query, the query must be the same, in whatever order; without, it may be any.
    public var target: String?
    /// The fields that a request must have, with their values.
    public var headers: Headers
    /// The body that a request must have, or `nil` for any; one of JSON may be written in another way.
    public var body: [UInt8]?
    /// Whether the last answer is given for ever, or each answer once.
    public var repeatsLast: Bool
    /// Where the route comes from, to be named where a request differs.
    var name: String?
    let source: Source

    /// Creates a route that gives answers in their order, the last one for ever.
    public static func on(
        _ method: HTTPMethod,
        _ target: String,
        headers: Headers = [:],
        body: [UInt8]? = nil,
        _ replies: Reply...
    ) -> Route {
        Route(method, target, headers: headers, body: body, .replies(replies))
    }

    /// Creates a route that gives each of its answers once; one request more is unexpected.
    public static func once(
        _ method: HTTPMethod,
        _ target: String,
        headers: Headers = [:],
        body: [UInt8]? = nil,
        _ replies: Reply...
    ) -> Route {
        Route(method, target, headers: headers, body: body, repeatsLast: false, .replies(replies))
    }

    /// Creates a route that makes its answers when a request comes.
    public static func on(
        _ method: HTTPMethod,
        _ target: String,
        headers: Headers = [:],
        body: [UInt8]? = nil,
        answer: @escaping Answer
    ) -> Route {
        Route(method, target, headers: headers, body: body, .closure(answer))
    }

    /// Creates a route for all requests that gives answers in their order, the last one for ever.
    public static func any(_ replies: Reply...) -> Route {
        Route(nil, nil, .replies(replies))
    }

    /// Creates a route for all requests that makes its answers when a request comes.
    public static func any(answer: @escaping Answer) -> Route {
        Route(nil, nil, .closure(answer))
    }

    init(
        _ method: HTTPMethod?,
        _ target: String?,
        headers: Headers = [:],
        body: [UInt8]? = nil,
        repeatsLast: Bool = true,
        name: String? = nil,
        _ source: Source
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.repeatsLast = repeatsLast
        self.name = name
        self.source = source
    }

    /// How many requests the route answers, or `nil` for any number.
    var capacity: Int? {
        guard case .replies(let replies) = source else { return nil }
        return repeatsLast && !replies.isEmpty ? nil : replies.count
    }

    /// The answer to the request of a number.
    func reply(to request: HTTPRequest, index: Int) async throws -> Reply {
        switch source {
        case .replies(let replies): replies[min(index, replies.count - 1)]
        case .closure(let answer): try await answer(request, index)
        }
    }
}

extension Route: CustomStringConvertible {
    /// The request that is expected, as on a request line.
    public var description: String {
        let line = "\(method.map(\.rawValue) ?? "any method") \(target ?? "any path")"
        return name.map { "\(line) (\($0))" } ?? line
    }
}
