import Synchronization

extension ResponseBody {
    /// Reads as much as arrives within a time, and lets go of the rest.
    ///
    /// For bodies that are of use but not worth waiting for; why the rest did not arrive is of no interest.
    ///
    /// - Parameters:
    ///   - limit: The greatest number of bytes to keep.
    ///   - patience: How long they may take.
    /// - Returns: The bytes, and whether they are all there are.
    func beginning(upTo limit: Int, within patience: Duration) async -> (bytes: [UInt8], isWhole: Bool) {
        let beginning = Beginning()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    for try await chunk in self {
                        guard beginning.add(chunk, upTo: limit) else { return }
                    }
                    beginning.complete()
                } catch {
                    // The bytes that have arrived are kept.
                }
            }
            group.addTask { try? await Task.sleep(for: patience) }
            await group.next()
            cancel()
            group.cancelAll()
        }
        return beginning.content
    }
}

/// The part of a body that has been read, shared by the task that reads and the one that waits.
private final class Beginning: Sendable {
    private let state = Mutex((bytes: [UInt8](), isWhole: false))

    var content: (bytes: [UInt8], isWhole: Bool) { state.withLock { $0 } }

    /// Adds bytes; whether all of them were wanted.
    func add(_ chunk: [UInt8], upTo limit: Int) -> Bool {
        state.withLock { state in
            let room = limit - state.bytes.count
            state.bytes += chunk.prefix(room)
            return chunk.count <= room
        }
    }

    func complete() {
        state.withLock { $0.isWhole = true }
    }
}
