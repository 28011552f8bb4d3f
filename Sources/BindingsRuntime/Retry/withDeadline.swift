/// Runs an operation that ends when its task is cancelled, and cancels it at an instant.
///
/// - Throws: ``ClientError`` with the code ``ClientError/Code/deadlineExceeded`` if the instant came first.
func withDeadline<Value: Sendable>(
    _ deadline: ContinuousClock.Instant?,
    _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    guard let deadline, deadline - .now < Duration.longestWait else { return try await operation() }
    return try await withThrowingTaskGroup(of: Value.self) { group in
        defer { group.cancelAll() }
        group.addTask(operation: operation)
        group.addTask {
            try await Task.sleep(until: deadline, clock: .continuous)
            throw ClientError(.deadlineExceeded)
        }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
    }
}
