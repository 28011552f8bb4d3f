/// Counts requests so that there are never more than a number of them within a minute.
struct RequestWindow {
    private let limit: Int
    private var instants: [ContinuousClock.Instant] = []

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// How long it takes until one more request is within the limit.
    mutating func wait(at now: ContinuousClock.Instant) -> Duration {
        instants.removeAll { now - $0 >= .seconds(60) }
        guard instants.count >= limit else { return .zero }
        return .seconds(60) - (now - instants[instants.count - limit])
    }

    /// Counts a request.
    mutating func count(at now: ContinuousClock.Instant) {
        instants.append(now)
    }
}
