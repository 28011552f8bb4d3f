public import BindingsJSON
public import Foundation

/// Why a call failed, with everything that the server said about it, except for secrets.
///
/// Match on ``code-swift.property``, which tells the kind of failure, and for an answer of the server on ``errorCode``, which
/// the API gives:
///
/// ```swift
/// do {
///     value = try await call.send()
/// } catch let error as ClientError where error.status == 404 {
///     value = nil
/// }
/// ```
///
/// No description, mirror or property of an error holds a credential.
public struct ClientError: Error, Sendable {
    /// The kind of failure.
    public var code: Code
    /// The message, without the request and the server's own explanation.
    public var message: String
    /// Which request failed, or `nil` if the failure belongs to none.
    public var request: RequestSummary?
    /// The rules the request breaks; empty unless the code is ``Code-swift.struct/invalidRequest``.
    public var violations: [Violation]
    /// The head of the answer, or `nil` if there was none.
    public var response: ResponseMetadata?
    /// The answer's body, decoded from any content encoding and cut off after ``maximumBodySize`` bytes.
    public var body: [UInt8]
    /// The content of the body in the API's own error format; `nil` if the body has another format.
    public var details: ErrorDetails?
    /// The error that led to this one.
    public var underlying: (any Error)?

    /// The largest part of an error body that is kept, in bytes.
    public static let maximumBodySize = 1 << 20

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - message: What happened, without secrets; by default the words of the code.
    ///   - request: Which request failed; the runtime fills it in for errors of a transport or of credentials.
    ///   - violations: The rules the request breaks.
    ///   - response: The head of the answer.
    ///   - body: The answer's body.
    ///   - details: The content of the body in the API's own error format.
    ///   - underlying: The error that led to this one.
    public init(
        _ code: Code,
        _ message: String? = nil,
        request: RequestSummary? = nil,
        violations: [Violation] = [],
        response: ResponseMetadata? = nil,
        body: [UInt8] = [],
        details: ErrorDetails? = nil,
        underlying: (any Error)? = nil
    ) {
        self.code = code
        self.message = message ?? code.words
        self.request = request
        self.violations = violations
        self.response = response
        self.body = body.count > Self.maximumBodySize ? Array(body.prefix(Self.maximumBodySize)) : body
        self.details = details
        self.underlying = underlying
    }
}

extension ClientError {
    /// The status of the answer; inside an envelope, the inner one.
    public var status: Int? { response?.status }
    /// The header fields of the answer, without cookies.
    public var headers: Headers { response?.headers ?? Headers() }
    /// The name the API gives the error, such as `GROUP_NOT_FOUND`.
    public var errorCode: String? { details?.code }
    /// The API's explanation of this occurrence.
    public var detail: String? { details?.detail }
    /// The API's name of the error for people, such as `Not Found`.
    public var reason: String? { details?.reason }
    /// The values the explanation is about.
    public var parameters: [JSONValue] { details?.parameters ?? [] }
    /// The version of the resource that answered.
    public var servedVersion: APIVersion? { response?.servedVersion }
    /// When the served version became or becomes deprecated.
    public var deprecation: Date? { response?.deprecation }
    /// When the served version stops answering.
    public var sunset: Date? { response?.sunset }
    /// How long the server asks to wait before the next attempt.
    public var retryAfter: Duration? { response?.retryAfter }
    /// The rest of the caller's quota.
    public var rateLimit: RateLimit? { response?.rateLimit }

    /// Reads the body as the model of an error the API describes.
    ///
    /// - Throws: `JSONError` if the body is not that model.
    public func decoded<Model: JSONReadable>(as model: Model.Type) throws(JSONError) -> Model {
        try JSON.decode(model, from: body)
    }
}
