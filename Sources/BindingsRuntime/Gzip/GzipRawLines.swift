/// The lines of a gzip answer as bytes, read as they arrive.
///
/// Every iteration sends the request anew. Memory does not depend on the size of the log or the speed of the reader.
/// Reading ends with an error if the answer is damaged, incomplete or not a log, or if nothing proves that it is complete (see
/// ``GzipLimits/acceptsUnverifiable``); lines before were right.
public struct GzipRawLines: AsyncSequence, Sendable {
    let call: Call<GzipArchive>
    /// Where reading ends in an error.
    public var limits = GzipLimits()

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator {
        Iterator(reader: LineReader(call, limits: limits))
    }

    /// The same lines with other limits.
    public func limited(to limits: GzipLimits) -> Self {
        var copy = self
        copy.limits = limits
        return copy
    }

    /// Reads line after line.
    public struct Iterator: AsyncIteratorProtocol {
        let reader: LineReader

        /// The next line without its end, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next() async throws -> RawLine? {
            try await next(isolation: nil)
        }

        /// The next line without its end, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> RawLine? {
            try await reader.next(isolation: actor)
        }
    }
}
