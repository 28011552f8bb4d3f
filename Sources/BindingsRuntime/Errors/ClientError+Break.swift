extension ClientError {
    /// Whether the transfer broke, so that the same request may yet succeed; damage of what came whole is none.
    var isBreak: Bool {
        let codes: [Code] = [.truncated, .timedOut, .connectionLost, .connectionFailed]
        return codes.contains(code) && !(underlying is GzipError)
    }
}
