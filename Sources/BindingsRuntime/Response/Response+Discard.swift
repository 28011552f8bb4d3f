extension Response {
    /// Lets go of an answer nobody will read.
    ///
    /// What is left of a short body is read, so that its connection can serve the next request; a long or slow one is
    /// cut off.
    public func discard() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await drain() }
            group.addTask { try? await Task.sleep(for: Self.patience) }
            await group.next()
            body.cancel()
            group.cancelAll()
        }
    }

    private func drain() async {
        var size = 0
        do {
            for try await chunk in body {
                size += chunk.count
                if size > Self.longest { return }
            }
        } catch {
            // Why the rest did not arrive is of no interest: nobody waits for it.
        }
    }

    /// How many bytes are read at most; reading more costs more than a new connection.
    private static var longest: Int { 64 << 10 }
    /// How long they may take.
    private static var patience: Duration { .seconds(1) }
}
