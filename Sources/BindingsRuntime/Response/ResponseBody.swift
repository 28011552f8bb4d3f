/// The bytes of a response in the chunks in which they arrive, to be read once.
///
/// Letting go of the body before its end stops the transfer.
public struct ResponseBody: AsyncSequence, Sendable {
    /// Where the bytes come from; its `deinit` releases whatever it holds.
    public protocol Source: AnyObject, Sendable {
        /// The next chunk, never empty, or `nil` at the end of a body that arrived whole.
        func next() async throws -> [UInt8]?
        /// Ends the transfer; later calls of `next()` throw `CancellationError`.
        func cancel()
    }

    let source: any Source

    /// Creates a body that reads from a source.
    public init(_ source: any Source) {
        self.source = source
    }

    /// Creates a body of bytes that are already here; without an argument, an empty one.
    public init(_ bytes: [UInt8] = []) {
        source = BytesSource(bytes)
    }

    /// Starts reading; the bytes read by one iterator are gone for the next.
    public func makeAsyncIterator() -> Iterator {
        Iterator(source: source)
    }

    /// Reads chunk after chunk.
    public struct Iterator: AsyncIteratorProtocol {
        let source: any Source

        /// The next chunk, or `nil` at the end.
        public mutating func next() async throws -> [UInt8]? {
            try await source.next()
        }
    }

    /// Ends the transfer now.
    public func cancel() {
        source.cancel()
    }
}
