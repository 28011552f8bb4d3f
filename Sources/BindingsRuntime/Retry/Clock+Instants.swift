extension Clock where Duration == Swift.Duration {
    /// The time on this clock as instants of another, which can be compared with each other only.
    ///
    /// Measurements on a clock of the caller's can then be kept without generics.
    func instants() -> @Sendable () -> ContinuousClock.Instant {
        let (origin, start) = (ContinuousClock.now, now)
        return { origin + start.duration(to: now) }
    }
}
