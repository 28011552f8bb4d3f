/// Tells the progress of a download, at most ten times a second and once at the end.
struct ProgressReporter {
    /// So that with the one at the end, which is never left out, no second has more than ten.
    private static let interval = Duration.milliseconds(120)

    private let report: @Sendable (DownloadProgress) -> Void
    private let total: Int64?
    private let start = ContinuousClock.now
    private var latest: ContinuousClock.Instant?

    init(_ response: Response, _ report: @escaping @Sendable (DownloadProgress) -> Void) {
        self.report = report
        let isEncoded = response.headers["Content-Encoding"] != nil
        total = isEncoded ? nil : response.headers["Content-Length"].flatMap { Int64($0) }.flatMap { $0 < 0 ? nil : $0 }
    }

    mutating func update(_ reader: ArchiveReader, isLast: Bool = false) {
        let now = ContinuousClock.now
        if let latest, !isLast, latest.duration(to: now) < Self.interval { return }
        latest = now
        report(
            DownloadProgress(
                bytesReceived: reader.receivedBytes,
                uncompressedBytes: reader.expandedBytes,
                totalBytes: total,
                elapsed: start.duration(to: now)
            )
        )
    }
}
