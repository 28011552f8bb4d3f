extension RetryPolicy {
    /// How long to wait before a request is repeated after an answer, or `nil` if it is not to be.
    ///
    /// - Parameters:
    ///   - response: The answer.
    ///   - attempt: How many times the request has been sent.
    ///   - isRepeatable: Whether the request may be acted on twice without harm.
    func delay(after response: ResponseMetadata, attempt: Int, isRepeatable: Bool) -> Duration? {
        guard attempt < maximumAttempts else { return nil }
        let asked = response.retryAfter
        switch response.status {
        case 429, 503: guard isRepeatable || asked != nil else { return nil }
        case 502, 504: guard isRepeatable else { return nil }
        default: return nil
        }
        guard let asked else { return jitter(bound(ofAttempt: attempt)) }
        guard asked <= maximumServerDelay else { return nil }
        // Callers that were sent away together do not come back in the same instant.
        return asked + jitter(baseDelay)
    }

    /// How long to wait before a request is repeated after an error, or `nil` if it is not to be.
    ///
    /// - Parameters:
    ///   - error: What went wrong before the first byte of the answer's body.
    ///   - attempt: How many times the request has been sent.
    ///   - isRepeatable: Whether the request may be acted on twice without harm.
    func delay(after error: any Error, attempt: Int, isRepeatable: Bool) -> Duration? {
        guard attempt < maximumAttempts, isRepeatable, let error = error as? ClientError else { return nil }
        let losses: [ClientError.Code] = [.connectionFailed, .connectionLost, .truncated]
        return losses.contains(error.code) ? jitter(bound(ofAttempt: attempt)) : nil
    }

    /// A random wait after an attempt whose failure is known.
    func pause(afterAttempt attempt: Int) -> Duration {
        min(jitter(bound(ofAttempt: attempt)), .longestWait)
    }

    /// The bound of the random wait after an attempt: twice the one before, up to the largest.
    private func bound(ofAttempt attempt: Int) -> Duration {
        var bound = baseDelay
        var doublings = attempt - 1
        while doublings > 0, bound > .zero, bound < maximumDelay {
            bound *= 2
            doublings -= 1
        }
        return min(bound, maximumDelay)
    }
}
