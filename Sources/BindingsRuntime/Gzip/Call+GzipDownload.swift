public import Foundation

extension Call where Value == GzipArchive {
    /// Sends the request and puts the log into a file, verified to the last byte.
    ///
    /// The file is written beside its place, flushed to disk and put there only when all of it has arrived and every
    /// checksum is right. After any failure the place is as it was, and nothing else is left in the folder.
    ///
    /// - Parameters:
    ///   - url: Where to put the file; its folder exists.
    ///   - decompress: Whether to write the content instead of the gzip file as it came.
    ///   - overwrite: Whether the file may take the place of one that is there.
    ///   - sha256: Whether to compute the SHA-256 of what is written.
    ///   - limits: Where the download ends in an error; off by default.
    ///   - progress: Called at most ten times a second, from the task that downloads.
    /// - Throws: ``ClientError`` — of the code `file` if the file cannot be written, `truncated` or `corrupted` if the
    ///   answer is incomplete or damaged, `unverifiable` if its gzip layer was removed on the way — or
    ///   `CancellationError`.
    @discardableResult
    public func download(
        to url: URL,
        decompress: Bool = false,
        overwrite: Bool = false,
        sha256: Bool = false,
        limits: GzipLimits = GzipLimits(),
        progress: (@Sendable (DownloadProgress) -> Void)? = nil
    ) async throws -> DownloadedFile {
        let summary = RequestSummary(method: request.method, path: request.path)
        func failure(_ failure: SystemFailure) -> ClientError {
            ClientError(.file, "\(failure)", request: summary, underlying: failure)
        }
        guard url.isFileURL else { throw ClientError(.file, "\(url.scheme ?? "") is no place for a file.") }
        do throws(SystemFailure) {
            // What can be seen to fail should fail before anything is asked of the server.
            _ = try FileReplacement(of: url, overwrites: overwrite)
        } catch {
            throw failure(error)
        }
        let exchange = try await open()
        do {
            let file = try FileReplacement(of: url, overwrites: overwrite)
            let download = GzipDownload(
                reader: ArchiveReader(exchange, limits: limits),
                file: file,
                hash: sha256 ? SHA256() : nil,
                decompresses: decompress,
                progress: progress.map { ProgressReporter(exchange.response, $0) }
            )
            return try await download.run(to: url)
        } catch let error as SystemFailure {
            exchange.response.body.cancel()
            throw failure(error)
        } catch {
            exchange.response.body.cancel()
            throw error
        }
    }
}
