/// The content of a gzip answer in chunks of at most 64 KiB, read as they arrive.
///
/// Every iteration sends the request anew. The lines are verified only when the sequence has ended without an
/// error, for the proof of a gzip member comes at its end.
public struct GzipContent: AsyncSequence, Sendable {
    static let chunkSize = 64 << 10

    let call: Call<GzipArchive>
    /// Where reading ends in an error.
    public var limits = GzipLimits()

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator {
        Iterator(call: call, limits: limits)
    }

    /// The same content with other limits.
    public func limited(to limits: GzipLimits) -> Self {
        var copy = self
        copy.limits = limits
        return copy
    }

    /// Reads chunk after chunk.
    public struct Iterator: AsyncIteratorProtocol {
        let call: Call<GzipArchive>
        let limits: GzipLimits
        private var reader: ArchiveReader?
        private var isOver = false

        init(call: Call<GzipArchive>, limits: GzipLimits) {
            self.call = call
            self.limits = limits
        }

        /// The next chunk, never empty, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next() async throws -> [UInt8]? {
            try await next(isolation: nil)
        }

        /// The next chunk, never empty, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> [UInt8]? {
            guard !isOver else { return nil }
            isOver = true
            if reader == nil {
                let reader = ArchiveReader(try await call.open(), limits: limits)
                try await reader.start(isolation: actor)
                self.reader = reader
            }
            guard let reader else { return nil }
            repeat {
                let chunk = try [UInt8](unsafeUninitializedCapacity: GzipContent.chunkSize) { buffer, count in
                    count = try reader.decode(into: UnsafeMutableRawBufferPointer(buffer))
                }
                if !chunk.isEmpty {
                    isOver = false
                    return chunk
                }
            } while try await reader.advance(isolation: actor)
            self.reader = nil
            return nil
        }
    }
}
