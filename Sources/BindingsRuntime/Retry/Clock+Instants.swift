extension Clock where Duration == Swift.Duration {
    /// The time on this clock as instants of another, which can be compared with each other only.
    ///
    /// What is measured on a clock of the caller's can then be kept without being generic over it.
    func instants() -> @Sendable () -> ContinuousClock.Instant {
        let (origin, start) = (ContinuousClock.now, now)
        return { origin + start.duration(to: now) }
    }
}
