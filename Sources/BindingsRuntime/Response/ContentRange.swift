/// The part of a representation that an answer holds: `Content-Range` (RFC 9110 section 14.4).
struct ContentRange: Equatable {
    /// The offset of the first byte.
    var first: Int64
    /// The offset of the last byte.
    var last: Int64
    /// The number of bytes of the whole, or `nil` if the server does not say it.
    var total: Int64?

    /// Reads the value of the field; `nil` if it is not a range of bytes.
    init?(_ value: String) {
        let words = value.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
        let parts = words[1].split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]), first <= last else {
            return nil
        }
        if parts[1] != "*" {
            guard let total = Self.number(parts[1]), last < total else { return nil }
            self.total = total
        }
        self.first = first
        self.last = last
    }

    private static func number(_ text: Substring) -> Int64? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int64(text) : nil
    }
}
