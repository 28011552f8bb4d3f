extension Duration {
    /// A time nothing is waited for, ten years; what is longer overflows the arithmetic of the system's clocks, which then
    /// ends the process.
    static let longestWait = Duration.seconds(315_360_000)
}
