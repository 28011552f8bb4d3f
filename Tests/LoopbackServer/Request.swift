extension LoopbackServer {
    /// A request as it arrived.
    public struct Request: Sendable {
        /// The number of requests the server had before this one.
        public var index: Int
        /// The number of connections the server had before the one that carried this request.
        public var connection: Int
        /// The method on the request line.
        public var method: String
        /// The target on the request line, with path and query as sent.
        public var target: String
        /// The header fields in order.
        public var headers: [(name: String, value: String)]
        /// The body, chunks joined.
        public var body: [UInt8]

        /// The first value of a header field; names are compared without regard to case.
        public subscript(header: String) -> String? {
            headers.first { $0.name.lowercased() == header.lowercased() }?.value
        }

        /// The target up to the question mark.
        public var path: String {
            String(target.prefix { $0 != "?" })
        }

        /// What follows the question mark, or `nil` if there is none.
        public var query: String? {
            guard let mark = target.firstIndex(of: "?") else { return nil }
            return String(target[target.index(after: mark)...])
        }
    }
}
