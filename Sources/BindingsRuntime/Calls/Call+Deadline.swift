extension Call {
    /// The same call with no more time than is left until an instant.
    func limited(to deadline: ContinuousClock.Instant?) -> Call {
        guard let deadline else { return self }
        var call = self
        call.connection.configuration.callTimeout = max(.zero, deadline - .now)
        return call
    }
}
