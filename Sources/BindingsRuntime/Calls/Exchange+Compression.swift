extension Exchange {
    /// A text body without the gzip layer it may still have, because a server compresses without being asked and the
    /// transport does not decode.
    ///
    /// No text begins as a gzip file does, so that the bytes tell and the labels need not.
    func uncompressed(_ body: [UInt8]) throws -> [UInt8] {
        guard ArchiveKind.isGzip(body) else { return body }
        let limit = connection.configuration.maximumBodySize
        let content: (bytes: [UInt8], isWhole: Bool)
        do throws(GzipError) {
            content = try GzipDecoder.content(of: body, upTo: limit)
        } catch {
            throw self.error(error)
        }
        guard content.isWhole else { throw error(.tooLarge, "The answer is larger than \(limit) bytes.") }
        return content.bytes
    }

    /// The beginning of an error body without its gzip layer; as it is if that is damaged.
    func readableError(_ body: [UInt8]) -> [UInt8] {
        guard ArchiveKind.isGzip(body) else { return body }
        return (try? GzipDecoder.content(of: body, upTo: ClientError.maximumBodySize).bytes) ?? body
    }
}

extension GzipDecoder {
    /// The content of a gzip file that is in memory, or its beginning.
    ///
    /// - Returns: At most `limit` bytes, and whether they are all there are.
    fileprivate static func content(
        of bytes: [UInt8],
        upTo limit: Int
    ) throws(GzipError) -> (bytes: [UInt8], isWhole: Bool) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        return try bytes.withUnsafeBufferPointer { all throws(GzipError) in
            var decoder = GzipDecoder()
            var input = UnsafeRawBufferPointer(all)
            var content: [UInt8] = []
            while true {
                let count = try decoder.decode(&input, into: buffer)
                content += buffer.prefix(count)
                if content.count > limit { return (Array(content.prefix(limit)), false) }
                if count < buffer.count { break }
            }
            try decoder.finish()
            return (content, true)
        }
    }
}
