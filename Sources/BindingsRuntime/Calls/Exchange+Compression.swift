extension Exchange {
    /// A text body without the gzip layer it may still have, because a server compresses without being asked and the
    /// transport does not decode.
    ///
    /// No text begins as a gzip file does, so that the bytes tell and the labels need not.
    func uncompressed(_ body: [UInt8]) throws -> [UInt8] {
        guard ArchiveKind.isGzip(body) else { return body }
        let limit = connection.configuration.maximumBodySize
        let content = GzipDecoder.beginning(of: body, upTo: limit)
        if let damage = content.damage { throw error(damage) }
        guard content.isWhole else { throw error(.tooLarge, "the response is larger than \(limit) bytes") }
        return content.bytes
    }

    /// The beginning of an error body without its gzip layer, as far as it can be read.
    func readableError(_ body: [UInt8]) -> [UInt8] {
        ArchiveKind.isGzip(body) ? GzipDecoder.beginning(of: body, upTo: Self.errorWindow).bytes : body
    }
}

extension GzipDecoder {
    /// The content of a gzip file that is in memory, or its beginning.
    ///
    /// - Returns: At most `limit` bytes, whether they are all there are, and what is wrong with the bytes that follow them.
    static func beginning(
        of bytes: [UInt8],
        upTo limit: Int
    ) -> (bytes: [UInt8], isWhole: Bool, damage: GzipError?) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        return bytes.withUnsafeBufferPointer { all in
            var decoder = GzipDecoder()
            var input = UnsafeRawBufferPointer(all)
            var content: [UInt8] = []
            do throws(GzipError) {
                while true {
                    let count = try decoder.decode(&input, into: buffer)
                    content += buffer.prefix(count)
                    if content.count > limit { return (Array(content.prefix(limit)), false, nil) }
                    if count < buffer.count { break }
                }
                try decoder.finish()
                return (content, true, nil)
            } catch {
                return (content, false, error)
            }
        }
    }
}
