/// The lines of a gzip answer as text, read as they arrive.
///
/// U+FFFD replaces bytes that are not UTF-8. Everything else is as in ``GzipRawLines``.
public struct GzipLines: AsyncSequence, Sendable {
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
        public mutating func next() async throws -> String? {
            try await next(isolation: nil)
        }

        /// The next line without its end, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> String? {
            try await reader.next(isolation: actor)?.string
        }
    }
}
