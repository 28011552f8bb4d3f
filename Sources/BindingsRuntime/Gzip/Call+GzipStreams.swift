public import BindingsJSON

extension Call where Value == GzipArchive {
    /// The lines of the log as text; each iteration sends the request.
    ///
    /// ```swift
    /// for try await line in service.logs.downloadLog(day: "2026-02-10").lines {
    ///     print(line)
    /// }
    /// ```
    public var lines: GzipLines { GzipLines(call: self) }

    /// The lines of the log as bytes, faster than ``lines``; each iteration sends the request.
    public var rawLines: GzipRawLines { GzipRawLines(call: self) }

    /// The content of the log in chunks that pay no heed to lines; each iteration sends the request.
    public var decompressed: GzipContent { GzipContent(call: self) }

    /// The lines of the log as JSON values; each iteration sends the request.
    ///
    /// - Parameters:
    ///   - type: What each line is.
    ///   - stopsAtFailure: Whether a line that cannot be decoded ends the sequence with an error.
    public func entries<Entry: JSONReadable>(
        as type: Entry.Type,
        stopsAtFailure: Bool = false
    ) -> GzipEntries<Entry> {
        GzipEntries(call: self, stopsAtFailure: stopsAtFailure)
    }

    /// Sends the request and returns the whole content of the log, held in memory.
    ///
    /// - Parameter limits: Where reading ends in an error; by default at the `maximumBodySize` of the configuration
    ///   and at an expansion of 200 times, which logs stay far below.
    /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
    public func content(limits: GzipLimits? = nil) async throws -> [UInt8] {
        let size = Int64(connection.configuration.maximumBodySize)
        var bytes: [UInt8] = []
        for try await chunk in decompressed.limited(to: limits ?? GzipLimits(expandedSize: size, ratio: 200)) {
            bytes += chunk
        }
        return bytes
    }
}
