extension ClientError {
    /// Whether the transfer broke, so that the same request may yet succeed. A response that arrives whole and is damaged is no such case.
    var isBreak: Bool {
        let codes: [Code] = [.truncated, .timedOut, .connectionLost, .connectionFailed]
        return codes.contains(code) && !(underlying is GzipError)
    }
}
