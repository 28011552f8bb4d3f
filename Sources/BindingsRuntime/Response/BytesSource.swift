import Synchronization

/// A response body that is already in memory.
final class BytesSource: ResponseBody.Source {
    private let bytes: Mutex<[UInt8]?>

    init(_ bytes: [UInt8]) {
        self.bytes = Mutex(bytes.isEmpty ? nil : bytes)
    }

    func next() async throws -> [UInt8]? {
        bytes.withLock { bytes in
            defer { bytes = nil }
            return bytes
        }
    }

    func cancel() {
        bytes.withLock { $0 = nil }
    }
}
