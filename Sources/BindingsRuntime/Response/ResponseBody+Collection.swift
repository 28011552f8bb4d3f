extension ResponseBody {
    /// Reads the whole body, or its beginning.
    ///
    /// - Parameter limit: The greatest number of bytes to keep.
    /// - Returns: The bytes, and whether they are all there are; if not, the transfer was ended.
    func collect(upTo limit: Int) async throws -> (bytes: [UInt8], isWhole: Bool) {
        var bytes: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= limit - bytes.count else {
                bytes += chunk.prefix(Swift.max(0, limit - bytes.count))
                cancel()
                return (bytes, false)
            }
            // The usual body is one chunk, which needs no copy.
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        }
        return (bytes, true)
    }
}
