public import BindingsJSON

/// The lines of a gzip answer as JSON values (JSON Lines), read as they arrive.
///
/// A line that cannot be decoded is a failure among the successes and ends nothing, unless ``stopsAtFailure`` is set.
/// Empty lines are skipped.
public struct GzipEntries<Entry: JSONReadable>: AsyncSequence, Sendable {
    let call: Call<GzipArchive>
    /// Where reading ends in an error.
    public var limits = GzipLimits()
    /// Whether the first line that cannot be decoded ends the sequence with an error.
    public var stopsAtFailure: Bool

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator {
        let options = JSONOptions(keepsUnknownMembers: call.connection.configuration.keepsUnknownMembers)
        return Iterator(
            reader: LineReader(call, limits: limits),
            options: options,
            stopsAtFailure: stopsAtFailure
        )
    }

    /// The same entries with other limits.
    public func limited(to limits: GzipLimits) -> Self {
        var copy = self
        copy.limits = limits
        return copy
    }

    /// Reads entry after entry.
    public struct Iterator: AsyncIteratorProtocol {
        let reader: LineReader
        let options: JSONOptions
        let stopsAtFailure: Bool

        /// The next entry, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next() async throws -> Result<Entry, GzipEntryError>? {
            try await next(isolation: nil)
        }

        /// The next entry, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws -> Result<Entry, GzipEntryError>? {
            while let line = try await reader.next(isolation: actor) {
                if line.isEmpty { continue }
                do throws(JSONError) {
                    let entry = try line.withUnsafeBytes { bytes throws(JSONError) in
                        try JSON.decode(Entry.self, from: bytes, options: options)
                    }
                    return .success(entry)
                } catch {
                    let failure = GzipEntryError(line: reader.count, reason: error)
                    guard stopsAtFailure else { return .failure(failure) }
                    throw reader.failure(.decoding, failure.description, underlying: failure)
                }
            }
            return nil
        }
    }
}
