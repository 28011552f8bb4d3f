import Synchronization

extension ResumableSource {
    /// Asks for the rest until it comes, the server refuses, or no attempts are left; returns whether it comes.
    func resume(_ tag: String) async throws -> Bool {
        let policy = call.connection.configuration.retry
        while true {
            let (tail, count, left) = state.withLock { state in
                state.attemptsLeft -= 1
                return (state.tail, state.count, state.attemptsLeft)
            }
            guard left >= 0, count > 0 else { return false }
            try await policy.clock.sleep(for: policy.pause(afterAttempt: attempts - left))
            var call = call.limited(to: deadline)
            call.request.headers["Range"] = "bytes=\(count - Int64(tail.count))-"
            call.request.headers["If-Range"] = tag
            do {
                let exchange = try await call.open()
                guard let rest = try await rest(of: exchange, tag, behind: tail, at: count) else {
                    exchange.response.body.cancel()
                    return false
                }
                let isCancelled = state.withLock { state in
                    state.source = rest
                    return state.isCancelled
                }
                if isCancelled { rest.cancel() }
                return true
            } catch let error as ClientError {
                // A refusal does not count against the download, which begins anew.
                guard error.isBreak else { return false }
            }
        }
    }

    /// The part of a response after the received bytes; `nil` if it does not continue them, or is of another version, as
    /// parts of two versions must not be put together (RFC 9110 section 15.3.7.3).
    private func rest(
        of exchange: Exchange,
        _ tag: String,
        behind tail: [UInt8],
        at count: Int64
    ) async throws -> (any ResponseBody.Source)? {
        let headers = exchange.response.headers
        guard exchange.response.status == 206, headers["ETag"] == tag, headers["Content-Encoding"] == nil,
            let range = headers["Content-Range"].flatMap({ ContentRange($0) }),
            range.first == count - Int64(tail.count), let total = range.total, range.last == total - 1,
            state.withLock({ $0.total ?? total }) == total
        else { return nil }
        let source = exchange.response.body.source
        var beginning: [UInt8] = []
        while beginning.count < tail.count {
            guard let chunk = try await source.next() else { throw ClientError(.truncated) }
            beginning += chunk
        }
        guard beginning.starts(with: tail) else { return nil }
        state.withLock { $0.total = total }
        let rest = Array(beginning.dropFirst(tail.count))
        return rest.isEmpty ? source : PrefixedSource(rest, then: source)
    }
}
