import BindingsSyntax

/// Reads the content of a gzip answer piece by piece, verified as far as it can be.
///
/// It belongs to one task at a time. Letting go of it ends the transfer.
final class ArchiveReader {
    let exchange: Exchange
    /// The kind of the response; `nil` before `start()`.
    private(set) var kind: ArchiveKind?
    /// Why nothing proves that the response is complete; `nil` if its end proves it, and before `start()`.
    private(set) var doubt: String?
    /// The bytes received so far.
    private(set) var receivedBytes: Int64 = 0
    /// The bytes of content so far.
    private(set) var expandedBytes: Int64 = 0
    /// Called with every chunk as it was received, before it is decoded.
    var onChunk: (([UInt8]) throws -> Void)?

    private var body: ResponseBody.Iterator
    private let limits: GzipLimits
    private var decoder = GzipDecoder()
    private var chunk: [UInt8] = []
    private var offset = 0
    private var hasEnded = false
    /// Whether the decoder may hold content that did not fit the output.
    private var hasMore = false

    init(_ exchange: Exchange, limits: GzipLimits) {
        self.exchange = exchange
        self.limits = limits
        body = exchange.response.body.makeAsyncIterator()
    }

    /// The number of gzip members that were verified.
    var members: Int { decoder.members }

    /// Receives enough bytes to tell the kind of the response.
    ///
    /// - Throws: ``ClientError`` if it is not a log.
    func start(isolation: isolated (any Actor)? = #isolation) async throws {
        var beginning: [UInt8] = []
        var isWhole = false
        while beginning.count < 2 || (beginning.count <= ArchiveKind.errorLimit && !ArchiveKind.isGzip(beginning)) {
            guard let next = try await receive() else {
                isWhole = true
                break
            }
            if beginning.isEmpty { beginning = next } else { beginning += next }
        }
        do throws(ClientError) {
            kind = try ArchiveKind(beginning, isWhole: isWhole, of: exchange)
        } catch {
            exchange.response.body.cancel()
            throw error
        }
        doubt = exchange.doubt(of: kind)
        if doubt != nil { exchange.reportUnverifiable() }
        chunk = beginning
        offset = 0
        receivedBytes = Int64(beginning.count)
        hasEnded = isWhole
        try onChunk?(beginning)
    }

    /// Decodes the received bytes.
    ///
    /// - Returns: The number of bytes of content; 0 if more must be received first, or all is done.
    func decode(into output: UnsafeMutableRawBufferPointer) throws -> Int {
        guard offset < chunk.count || hasMore else { return 0 }
        let count: Int
        if case .decoded = kind {
            count = min(output.count, chunk.count - offset)
            chunk.withUnsafeBytes {
                output.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
            }
            offset += count
        } else {
            do throws(GzipError) {
                count = try inflate(into: output)
            } catch {
                exchange.response.body.cancel()
                throw exchange.error(error)
            }
            hasMore = count == output.count
        }
        expandedBytes += Int64(count)
        try checkLimits()
        return count
    }

    private func inflate(into output: UnsafeMutableRawBufferPointer) throws(GzipError) -> Int {
        var failure: GzipError?
        let count = chunk.withUnsafeBytes { all in
            var input = UnsafeRawBufferPointer(rebasing: all[offset...])
            defer { offset = all.count - input.count }
            do throws(GzipError) {
                return try decoder.decode(&input, into: output)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return count
    }

    /// Receives the next chunk, once all before it is decoded.
    ///
    /// - Returns: Whether there is one; if not, the answer is over and, as far as it can be, verified.
    func advance(isolation: isolated (any Actor)? = #isolation) async throws -> Bool {
        if !hasEnded, let next = try await receive() {
            chunk = next
            offset = 0
            receivedBytes += Int64(next.count)
            try onChunk?(next)
            return true
        }
        hasEnded = true
        chunk = []
        offset = 0
        do throws(GzipError) {
            try decoder.finish()
        } catch {
            throw exchange.error(error)
        }
        try checkProof()
        return false
    }

    /// Checks that the end of the answer proves that it is complete, or need not.
    func checkProof() throws(ClientError) {
        if let doubt, !limits.acceptsUnverifiable { throw exchange.error(.unverifiable, doubt) }
    }

    /// Reads content, waiting for it if need be.
    ///
    /// - Returns: The number of bytes; 0 at the end.
    func read(
        into output: UnsafeMutableRawBufferPointer,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Int {
        if kind == nil { try await start() }
        while true {
            let count = try decode(into: output)
            if count > 0 { return count }
            guard try await advance() else { return 0 }
        }
    }

    private func receive(isolation: isolated (any Actor)? = #isolation) async throws -> [UInt8]? {
        do {
            return try await body.next(isolation: isolation)
        } catch {
            throw exchange.completed(error)
        }
    }

    private func checkLimits() throws {
        if let limit = limits.expandedSize, expandedBytes > limit {
            exchange.response.body.cancel()
            throw exchange.error(.tooLarge, "the content is larger than \(limit) bytes")
        }
        guard let ratio = limits.ratio, expandedBytes > GzipLimits.ratioThreshold else { return }
        if expandedBytes / Int64(max(ratio, 1)) > receivedBytes {
            exchange.response.body.cancel()
            throw exchange.error(
                .tooLarge,
                "the content expands more than \(ratio) times: \(receivedBytes) bytes to \(expandedBytes) and more"
            )
        }
    }
}
