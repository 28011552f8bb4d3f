extension UnsafeBufferPointer<UInt8> {
    /// The number of line breaks in a text.
    package var lineBreakCount: Int { count { $0 == UInt8(ascii: "\n") } }

    /// The number of characters that begin in a text of UTF-8.
    var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }

    /// Counts in blocks that a byte can count, so that the compiler looks at many bytes at once.
    @inline(__always)
    private func count(_ isCounted: (UInt8) -> Bool) -> Int {
        guard let bytes = baseAddress else { return 0 }
        var total = 0
        for start in stride(from: 0, to: count, by: Int(UInt8.max)) {
            var block: UInt8 = 0
            for index in start..<Swift.min(start + Int(UInt8.max), count) where isCounted(bytes[index]) { block &+= 1 }
            total += Int(block)
        }
        return total
    }
}
