extension JSONReader {
    /// The kind of the next value, which stays unread.
    public mutating func peekKind() throws(JSONError) -> JSONKind {
        skipSpace()
        guard let kind = kind(at: cursor) else { throw mismatch("a value") }
        return kind
    }

    /// Reads the start of an object.
    public mutating func beginObject() throws(JSONError) {
        skipSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: "{") else { throw mismatch("an object") }
        try enter()
    }

    /// Reads the start of an array.
    public mutating func beginArray() throws(JSONError) {
        skipSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: "[") else { throw mismatch("an array") }
        try enter()
    }

    @inline(__always)
    private mutating func enter() throws(JSONError) {
        guard depth < options.maximumDepth else {
            throw error(.tooDeep, "arrays and objects are nested deeper than \(options.maximumDepth) levels")
        }
        cursor += 1
        depth += 1
        isFirst = true
    }

    /// Reads up to the next element of the array, or its end.
    ///
    /// - Returns: Whether there is an element, which is then the next value to read.
    public mutating func nextElement() throws(JSONError) -> Bool {
        skipSpace()
        guard cursor < end else { throw error(.unexpectedEnd, "expected \"]\", found \(found)") }
        if cursor.pointee == UInt8(ascii: "]") {
            leave()
            return false
        }
        if isFirst {
            isFirst = false
        } else {
            guard cursor.pointee == UInt8(ascii: ",") else {
                throw error(.invalidSyntax, "expected \",\" or \"]\", found \(found)")
            }
            cursor += 1
        }
        return true
    }

    /// Reads the name of the next member of the object, or the end of the object.
    ///
    /// - Returns: The name; the member's value is the next value to read. `nil` at the end.
    public mutating func nextName() throws(JSONError) -> String? {
        guard try beginName() else { return nil }
        let name = try string()
        try endName()
        return name
    }

    /// Reads up to the quotation mark of the next name, or past the end of the object.
    @inline(__always)
    mutating func beginName() throws(JSONError) -> Bool {
        skipSpace()
        guard cursor < end else { throw error(.unexpectedEnd, "expected \"}\", found \(found)") }
        if cursor.pointee == UInt8(ascii: "}") {
            leave()
            return false
        }
        if isFirst {
            isFirst = false
        } else {
            guard cursor.pointee == UInt8(ascii: ",") else {
                throw error(.invalidSyntax, "expected \",\" or \"}\", found \(found)")
            }
            cursor += 1
            skipSpace()
        }
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
            throw error(.invalidSyntax, "expected the name of a member, found \(found)")
        }
        return true
    }

    /// Reads the colon after a name.
    @inline(__always)
    mutating func endName() throws(JSONError) {
        if cursor < end, cursor.pointee == UInt8(ascii: ":") {
            cursor += 1
            return
        }
        skipSpace()
        guard cursor < end, cursor.pointee == UInt8(ascii: ":") else {
            throw error(.invalidSyntax, "expected \":\", found \(found)")
        }
        cursor += 1
    }

    @inline(__always)
    private mutating func leave() {
        cursor += 1
        // A caller that mixes up arrays and objects gets a syntax error, never a negative depth.
        depth = max(0, depth - 1)
        isFirst = false
    }
}
