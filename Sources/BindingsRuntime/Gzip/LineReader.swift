/// Reads a gzip answer line by line.
///
/// It belongs to one task at a time.
final class LineReader {
    private let call: Call<GzipArchive>
    private let limits: GzipLimits
    private var buffer: LineBuffer
    private var reader: ArchiveReader?
    private var isOver = false
    /// The answer, once there is one, for errors.
    private var exchange: Exchange?
    /// The number of lines handed out.
    private(set) var count = 0

    init(_ call: Call<GzipArchive>, limits: GzipLimits) {
        self.call = call
        self.limits = limits
        buffer = LineBuffer(limit: limits.lineLength)
    }

    /// The next line, or `nil` after the last; sends the request at the first call.
    func next(isolation: isolated (any Actor)? = #isolation) async throws -> RawLine? {
        if !isOver, let line = buffer.nextLine() { return try checked(line) }
        do {
            return try await readLine()
        } catch {
            isOver = true
            reader = nil
            throw error
        }
    }

    private func readLine(isolation: isolated (any Actor)? = #isolation) async throws -> RawLine? {
        guard !isOver else { return nil }
        let reader = try await opened()
        while true {
            if let line = buffer.nextLine() { return try checked(line) }
            if buffer.isTooLong { throw tooLong() }
            if try buffer.append({ try reader.decode(into: $0) }) > 0 { continue }
            if try await !reader.advance() { break }
        }
        isOver = true
        self.reader = nil
        return try buffer.lastLine().map { try checked($0) }
    }

    private func opened(isolation: isolated (any Actor)? = #isolation) async throws -> ArchiveReader {
        if let reader { return reader }
        let exchange = try await call.open()
        let reader = ArchiveReader(exchange, limits: limits)
        self.exchange = exchange
        self.reader = reader
        try await reader.start()
        return reader
    }

    private func checked(_ line: RawLine) throws -> RawLine {
        guard line.count <= limits.lineLength else { throw tooLong() }
        count += 1
        return line
    }

    private func tooLong() -> any Error {
        let message = "line \(count + 1) is longer than \(limits.lineLength) bytes"
        return failure(.lineTooLong, message)
    }

    /// Ends the reading and the transfer with an error of this answer.
    func failure(_ code: ClientError.Code, _ message: String, underlying: (any Error)? = nil) -> ClientError {
        isOver = true
        reader = nil
        exchange?.response.body.cancel()
        return exchange?.error(code, message, underlying: underlying)
            ?? ClientError(code, message, underlying: underlying)
    }
}
