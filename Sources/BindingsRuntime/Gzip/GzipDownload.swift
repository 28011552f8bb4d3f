import Foundation

/// One download of a log to a file.
final class GzipDownload {
    private static let bufferSize = 128 << 10

    private let reader: ArchiveReader
    private let file: FileReplacement
    private let decompresses: Bool
    private var hash: SHA256?
    private var progress: ProgressReporter?

    init(
        reader: ArchiveReader,
        file: FileReplacement,
        hash: SHA256?,
        decompresses: Bool,
        progress: ProgressReporter?
    ) {
        self.reader = reader
        self.file = file
        self.hash = hash
        self.decompresses = decompresses
        self.progress = progress
    }

    /// Receives, verifies and writes everything, and puts the file in its place.
    func run(to url: URL) async throws -> DownloadedFile {
        do {
            return try await receive(to: url)
        } catch {
            reader.exchange.response.body.cancel()
            guard let failure = error as? SystemFailure else { throw error }
            throw reader.exchange.error(.file, "\(failure)", underlying: failure)
        }
    }

    private func receive(to url: URL) async throws -> DownloadedFile {
        if !decompresses {
            reader.onChunk = { [unowned self] chunk in try chunk.withUnsafeBytes { try self.write($0) } }
        }
        try await reader.start()
        // At its end it would be refused anyway.
        try reader.checkProof()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bufferSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try await reader.read(into: buffer)
            if count == 0 { break }
            if decompresses { try write(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            progress?.update(reader)
        }
        try Task.checkCancellation()
        try file.putInPlace()
        progress?.update(reader, isLast: true)
        return DownloadedFile(
            url: url,
            bytesReceived: reader.receivedBytes,
            bytesWritten: file.count,
            members: reader.members,
            isVerified: reader.doubt == nil,
            uncompressedBytes: reader.expandedBytes,
            sha256: hash?.finish().hexadecimal,
            suggestedFileName: reader.exchange.metadata.suggestedFileName
        )
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws {
        hash?.update(bytes)
        try file.write(bytes)
    }
}
