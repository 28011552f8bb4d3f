import Synchronization

/// A body that tells once how it ended: read to the end, broken off, or let go of.
final class ObservedSource: ResponseBody.Source {
    private struct State {
        var count = 0
        var isOver = false
    }

    private let body: ResponseBody
    private let state = Mutex(State())
    private let report: @Sendable (_ bytes: Int, _ error: (any Error)?) -> Void

    init(_ body: ResponseBody, _ report: @escaping @Sendable (_ bytes: Int, _ error: (any Error)?) -> Void) {
        self.body = body
        self.report = report
    }

    deinit {
        end(nil)
    }

    func next() async throws -> [UInt8]? {
        do {
            guard let chunk = try await body.source.next() else {
                end(nil)
                return nil
            }
            state.withLock { $0.count += chunk.count }
            return chunk
        } catch {
            end(error)
            throw error
        }
    }

    func cancel() {
        body.cancel()
        end(nil)
    }

    private func end(_ error: (any Error)?) {
        let count: Int? = state.withLock { state in
            defer { state.isOver = true }
            return state.isOver ? nil : state.count
        }
        if let count { report(count, error) }
    }
}
