import Synchronization

/// A body that is read to its end before it is given, without secrets, as one chunk.
final class RedactedSource: ResponseBody.Source {
    private let body: ResponseBody
    private let redaction: Redaction
    private let isDone = Mutex(false)

    init(_ body: ResponseBody, _ redaction: Redaction) {
        self.body = body
        self.redaction = redaction
    }

    func next() async throws -> [UInt8]? {
        let wasDone = isDone.withLock { isDone in
            defer { isDone = true }
            return isDone
        }
        if wasDone { return try await body.source.next() }
        let bytes = redaction.redact(try await body.collect(upTo: ClientError.maximumBodySize).bytes)
        return bytes.isEmpty ? nil : bytes
    }

    func cancel() {
        body.cancel()
    }
}
