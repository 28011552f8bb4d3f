extension LoopbackServer {
    /// How a reply ended, as the server saw it.
    public struct Outcome: Sendable {
        /// The `index` of the request.
        public var request: Int
        /// The bytes of head and body that the socket took.
        public var bytesSent: Int
        /// Whether the client went away, or the server was stopped, before the reply was over.
        public var wasCutOff: Bool
    }
}
