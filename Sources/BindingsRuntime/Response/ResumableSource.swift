import Synchronization

/// A body that is asked for again, from where it broke off, if the transfer breaks (RFC 9110 section 14).
///
/// The request names the version of the first answer (`If-Range`), and the part that comes repeats the last bytes that were
/// received: only if they are the same does it go on.
final class ResumableSource: ResponseBody.Source {
    /// The most bytes that are asked for again and compared.
    static let overlap = 4 << 10

    struct State {
        var source: any ResponseBody.Source
        var count: Int64 = 0
        /// The last bytes received.
        var tail: [UInt8] = []
        /// The number of bytes of the whole, if it is known.
        var total: Int64?
        var attemptsLeft: Int
        var isCancelled = false
    }

    let call: Call<GzipArchive>
    let deadline: ContinuousClock.Instant?
    /// The entity tag of the first answer; `nil` if it cannot be resumed.
    private let tag: String?
    let attempts: Int
    let state: Mutex<State>

    /// Reads the body of an answer.
    ///
    /// - Parameters:
    ///   - exchange: The answer.
    ///   - call: The call that was answered.
    ///   - attempts: How often the rest may be asked for.
    ///   - deadline: The instant after which the call fails.
    init(
        _ exchange: Exchange,
        call: Call<GzipArchive>,
        attempts: Int,
        deadline: ContinuousClock.Instant?
    ) {
        self.call = call
        self.attempts = attempts
        self.deadline = deadline
        tag = Self.tag(of: exchange.response)
        var state = State(source: exchange.response.body.source, attemptsLeft: attempts)
        state.total = exchange.response.headers["Content-Length"].flatMap { Int64($0) }
        self.state = Mutex(state)
    }

    /// A tag by which the server can tell that the bytes are the same: a strong one of the bytes as they are sent.
    private static func tag(of response: Response) -> String? {
        let headers = response.headers
        guard response.status == 200, headers["Content-Encoding"] == nil, headers["Accept-Ranges"] != "none",
            let tag = headers["ETag"], tag.hasPrefix("\""), tag.hasSuffix("\""), tag.count > 1
        else { return nil }
        return tag
    }

    /// How often the rest may still be asked for.
    var attemptsLeft: Int { state.withLock { $0.attemptsLeft } }

    func next() async throws -> [UInt8]? {
        while true {
            do {
                let source = state.withLock { $0.source }
                let chunk = try await source.next()
                try note(chunk)
                return chunk
            } catch let error as ClientError where error.isBreak {
                try Task.checkCancellation()
                guard let tag, try await resume(tag) else { throw error }
            }
        }
    }

    func cancel() {
        let source = state.withLock { state in
            state.isCancelled = true
            return state.source
        }
        source.cancel()
    }

    private func note(_ chunk: [UInt8]?) throws(ClientError) {
        let fault: ClientError? = state.withLock { state in
            if let chunk {
                state.count += Int64(chunk.count)
                state.tail =
                    chunk.count >= Self.overlap ? chunk.suffix(Self.overlap) : (state.tail + chunk).suffix(Self.overlap)
            }
            guard let total = state.total else { return nil }
            if state.count > total {
                return ClientError(.invalidResponse, "the server sent more bytes than it announced")
            }
            return chunk == nil && state.count < total ? ClientError(.truncated) : nil
        }
        if let fault { throw fault }
    }
}
