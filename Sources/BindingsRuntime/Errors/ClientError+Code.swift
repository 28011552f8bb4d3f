extension ClientError {
    /// The kind of a failure; open, so that a new kind breaks no program.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private let rawValue: String
        /// The message of an error that has no better one.
        let words: String

        private init(_ rawValue: String, _ words: String) {
            self.rawValue = rawValue
            self.words = words
        }

        /// Whether two codes are the same kind.
        public static func == (left: Code, right: Code) -> Bool { left.rawValue == right.rawValue }

        /// Feeds the kind into a hasher.
        public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

        /// The name of the kind, as the static member is spelled.
        public var description: String { rawValue }
    }
}

extension ClientError.Code {
    /// The request breaks rules of the API's description; nothing was sent. See ``ClientError/violations``.
    public static let invalidRequest = Self("invalidRequest", "the request breaks the rules of the API")
    /// The server's URL cannot be the base of a request.
    public static let invalidServer = Self("invalidServer", "the URL of the server is not valid")
    /// The server answered with a status of failure, or with an error in the API's own format in spite of a successful
    /// status. See ``ClientError/status`` and ``ClientError/errorCode``.
    public static let apiError = Self("apiError", "the server answered with an error")
    /// The body is not the value the API describes.
    public static let decoding = Self("decoding", "the body does not match the description of the API")
    /// The body has another format than the one asked for.
    public static let unexpectedMediaType = Self("unexpectedMediaType", "the response has an unexpected format")
    /// The body is missing although the operation answers with a value.
    public static let emptyBody = Self("emptyBody", "the response has no body")
    /// The body is larger than ``Configuration/maximumBodySize``.
    public static let tooLarge = Self("tooLarge", "the response is larger than the limit")
    /// The server stayed silent longer than ``Configuration/idleTimeout``.
    public static let timedOut = Self("timedOut", "the server stayed silent for too long")
    /// The call took longer than ``Configuration/callTimeout``.
    public static let deadlineExceeded = Self("deadlineExceeded", "the call took longer than its deadline")
    /// No connection to the server could be made.
    public static let connectionFailed = Self("connectionFailed", "the connection to the server failed")
    /// The connection broke before the answer's head had arrived.
    public static let connectionLost = Self("connectionLost", "the connection was lost")
    /// The body ended before its end.
    public static let truncated = Self("truncated", "the response was cut off")
    /// The server answered with a redirect that is not followed.
    public static let redirected = Self("redirected", "the server redirects elsewhere")
    /// The body is damaged: its checksum or structure is wrong.
    public static let corrupted = Self("corrupted", "the response is damaged")
    /// Nothing proves that the body is complete.
    public static let unverifiable = Self("unverifiable", "the response has no sign of being complete")
    /// A line of the body is longer than the limit.
    public static let lineTooLong = Self("lineTooLong", "a line is longer than the limit")
    /// The credentials could not be obtained, may not be sent there or were refused.
    public static let credentials = Self("credentials", "the credentials cannot be used")
    /// The peer does not speak the protocol.
    public static let invalidResponse = Self("invalidResponse", "the response is not valid HTTP")
    /// A file could not be written or read.
    public static let file = Self("file", "a file could not be written")
}
