extension String {
    /// The text without its middle, if it is too long for a message.
    ///
    /// The end of a pointer or of a name says more than its middle, and the beginning tells where to look.
    package func shortened(to limit: Int) -> String {
        guard count > limit else { return self }
        let head = (limit - 1) / 2
        return String(prefix(head)) + "…" + String(suffix(limit - 1 - head))
    }
}
