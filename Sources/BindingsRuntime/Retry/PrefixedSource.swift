import Synchronization

/// A body whose first chunk has been read already.
final class PrefixedSource: ResponseBody.Source {
    private let first: Mutex<[UInt8]?>
    private let rest: any ResponseBody.Source

    init(_ first: [UInt8], then rest: any ResponseBody.Source) {
        self.first = Mutex(first)
        self.rest = rest
    }

    func next() async throws -> [UInt8]? {
        let chunk = first.withLock { first in
            defer { first = nil }
            return first
        }
        if let chunk { return chunk }
        return try await rest.next()
    }

    func cancel() {
        first.withLock { $0 = nil }
        rest.cancel()
    }
}
