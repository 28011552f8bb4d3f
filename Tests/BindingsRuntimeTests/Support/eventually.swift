import Testing

/// Waits until a condition holds that other tasks bring about, and no longer than a test may take.
///
/// - Throws: If it does not.
func eventually(
    within limit: Duration = .seconds(60),
    sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: () -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while !condition() {
        try #require(ContinuousClock.now < end, "What was waited for has not happened.", sourceLocation: sourceLocation)
        // Not a yield: tasks that spin keep those from the processor that they wait for.
        try await Task.sleep(for: .milliseconds(1))
    }
}
