extension Response {
    /// Discards a response that the caller will not read.
    ///
    /// The rest of a short body is read, so that its connection can serve the next request; a long or slow one is
    /// cut off.
    public func discard() async {
        _ = await remainder()
    }

    /// The rest of a short body, and whether that is all of it; a long or slow one is cut off.
    func remainder() async -> (bytes: [UInt8], isWhole: Bool) {
        await body.beginning(upTo: Self.longest, within: Self.patience)
    }

    /// How many bytes are read at most; reading more costs more than a new connection.
    private static var longest: Int { 64 << 10 }
    /// How long they may take.
    private static var patience: Duration { .seconds(1) }
}
