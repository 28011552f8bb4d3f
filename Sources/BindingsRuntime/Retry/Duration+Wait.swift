extension Duration {
    /// The longest wait, ten years; a longer one overflows the arithmetic of the system's clocks, which then
    /// ends the process.
    static let longestWait = Duration.seconds(315_360_000)
}
