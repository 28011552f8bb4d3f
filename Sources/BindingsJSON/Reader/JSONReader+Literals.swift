extension JSONReader {
    /// Reads `true` or `false`.
    public mutating func bool() throws(JSONError) -> Bool {
        skipSpace()
        guard cursor < end else { throw mismatch("a Boolean") }
        switch cursor.pointee {
        case UInt8(ascii: "t"):
            try literal("true")
            return true
        case UInt8(ascii: "f"):
            try literal("false")
            return false
        default: throw mismatch("a Boolean")
        }
    }

    /// Reads `null`.
    public mutating func null() throws(JSONError) {
        skipSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: "n") else { throw mismatch("null") }
        try literal("null")
    }

    /// Reads `null` if it comes next.
    ///
    /// - Returns: Whether it did.
    @inline(__always)
    public mutating func nullIfPresent() throws(JSONError) -> Bool {
        skipSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    @inline(__always)
    private mutating func literal(_ text: StaticString) throws(JSONError) {
        let count = text.utf8CodeUnitCount
        var index = 1
        while index < count {
            guard end - cursor > index, cursor[index] == text.utf8Start[index] else {
                throw brokenLiteral(text, at: cursor + index)
            }
            index += 1
        }
        cursor += count
    }

    @inline(never)
    private func brokenLiteral(_ text: StaticString, at place: UnsafePointer<UInt8>) -> JSONError {
        error(.invalidSyntax, "expected \"\(text)\"", at: place)
    }
}
