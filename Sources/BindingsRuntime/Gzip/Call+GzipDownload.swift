public import Foundation

extension Call where Value == GzipArchive {
    /// Sends the request and puts the log into a file, verified to the last byte.
    ///
    /// The file is written beside its place, flushed to disk and put there only when all of it has arrived and every
    /// checksum is right. After any failure the place is as it was, and nothing else is left in the folder. Where the file
    /// system has files without a name, that is so even if the process is killed; elsewhere, the next download to the same
    /// place removes what a killed one left.
    ///
    /// A file that is replaced passes on its permissions, not its owner or attributes. A symbolic link is replaced itself,
    /// and the file that it leads to stays; that file's permissions count. Of several downloads to one place at the same
    /// time, each is whole: with `overwrite` the last to finish stays, without it the first, and the others fail.
    ///
    /// - Parameters:
    ///   - url: Where to put the file; its folder exists.
    ///   - decompress: Whether to write the content instead of the gzip file as it came.
    ///   - overwrite: Whether the file may take the place of one that is there.
    ///   - sha256: Whether to compute the SHA-256 of the file.
    ///   - limits: Where the download ends in an error; by default only if it cannot be verified.
    ///   - resumptions: How often a download whose transfer broke is gone on with, 0 by default. If the server has tagged the
    ///     answer and gives parts of it, the rest is asked for, and joined if the bytes at the seam are the same; else the
    ///     download begins anew, and so does its progress.
    ///   - progress: Called at most ten times a second, from the task that downloads.
    /// - Throws: ``ClientError`` — of the code `file` if the file cannot be written, `truncated` or `corrupted` if the
    ///   answer is incomplete or damaged, `unverifiable` if nothing proves that it is complete (see
    ///   ``GzipLimits/acceptsUnverifiable``) — or `CancellationError`.
    @discardableResult
    public func download(
        to url: URL,
        decompress: Bool = false,
        overwrite: Bool = false,
        sha256: Bool = false,
        limits: GzipLimits = GzipLimits(),
        resumptions: Int = 0,
        progress: (@Sendable (DownloadProgress) -> Void)? = nil
    ) async throws -> DownloadedFile {
        guard url.isFileURL else {
            throw ClientError(.file, "`\(url.scheme ?? "")` is not a valid scheme for a file; give a file URL")
        }
        // Failures that can be foreseen should come before the request.
        _ = try replacement(of: url, overwrites: overwrite)
        let policy = connection.configuration.retry
        let deadline = connection.configuration.callTimeout.map { ContinuousClock.now + $0 }
        var left = max(0, resumptions)
        while true {
            var source: ResumableSource?
            do {
                var exchange = try await limited(to: deadline).open()
                if left > 0 {
                    let resumable = ResumableSource(exchange, call: self, attempts: left, deadline: deadline)
                    source = resumable
                    exchange = exchange.with(ResponseBody(resumable))
                }
                let download = GzipDownload(
                    reader: ArchiveReader(exchange, limits: limits),
                    file: try replacement(of: url, overwrites: overwrite),
                    hash: sha256 ? SHA256() : nil,
                    decompresses: decompress,
                    progress: progress.map { ProgressReporter(exchange.response, $0) }
                )
                return try await download.run(to: url)
            } catch let error as ClientError where error.isBreak && left > 0 {
                // A rest that was asked for in vain has been counted.
                let attemptsLeft = source?.attemptsLeft ?? left
                left = attemptsLeft < left ? attemptsLeft : left - 1
                guard left >= 0 else { throw error }
                try await policy.clock.sleep(for: policy.pause(afterAttempt: max(1, resumptions - left)))
            }
        }
    }

    private func replacement(of url: URL, overwrites: Bool) throws(ClientError) -> FileReplacement {
        do throws(SystemFailure) {
            return try FileReplacement(of: url, overwrites: overwrites)
        } catch {
            let summary = RequestSummary(method: request.method, path: request.path)
            throw ClientError(.file, "\(error)", request: summary, underlying: error)
        }
    }
}
