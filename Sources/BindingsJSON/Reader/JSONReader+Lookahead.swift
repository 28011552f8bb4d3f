/// The reading functions for unions: looking ahead, trying, and keeping a value unchanged.
extension JSONReader {
    /// A place in the text to come back to.
    public struct Mark: Sendable {
        let offset: Int
        let depth: Int
        let isFirst: Bool
    }

    /// The place of the reader.
    public var mark: Mark { Mark(offset: offset, depth: depth, isFirst: isFirst) }

    /// Goes back to a place of the same text; another reader's mark is cut to the bounds of the text.
    public mutating func rewind(to mark: Mark) {
        cursor = start + min(max(0, mark.offset), end - start)
        depth = mark.depth
        isFirst = mark.isFirst
    }

    /// The string or number, as text, that is the value of a member of the next object, which stays unread.
    ///
    /// - Returns: `nil` if the next value is not an object, or has no such member, or its value is neither; of members of
    ///   one name, the last counts.
    @inline(never)
    public mutating func peekMember(_ name: StaticString) throws(JSONError) -> String? {
        guard try peekKind() == .object else { return nil }
        let mark = mark
        var result: String?
        try beginObject()
        while try beginName() {
            let isMember = try isName(name)
            try endName()
            if isMember {
                switch try peekKind() {
                case .string: result = try string()
                case .number: result = try number().text
                default:
                    result = nil
                    try skipValue()
                }
            } else {
                try skipValue()
            }
        }
        rewind(to: mark)
        return result
    }

    /// The kind of the value of a member of the next object, which stays unread; `nil` if there is none.
    @inline(never)
    public mutating func peekKind(ofMember name: StaticString) throws(JSONError) -> JSONKind? {
        guard try peekKind() == .object else { return nil }
        let mark = mark
        var result: JSONKind?
        try beginObject()
        while try beginName() {
            let isMember = try isName(name)
            try endName()
            if isMember { result = try peekKind() }
            try skipValue()
        }
        rewind(to: mark)
        return result
    }

    private mutating func isName(_ name: StaticString) throws(JSONError) -> Bool {
        let (raw, hasEscapes) = try rawString()
        let text = hasEscapes ? text(of: raw) : nil
        return name.withUTF8Buffer { expected in
            text?.utf8.elementsEqual(expected) ?? (raw.count == expected.count && raw.elementsEqual(expected))
        }
    }

    /// Reads a value of a type, or leaves the value unread if it is not of the type.
    ///
    /// - Returns: `nil` if the value is not of the type. Text that is not JSON is then found by the next call.
    @inline(never)
    public mutating func attempt<Value: JSONReadable>(_ type: Value.Type = Value.self) -> Value? {
        let mark = mark
        do throws(JSONError) {
            return try Value(json: &self)
        } catch {
            rewind(to: mark)
            return nil
        }
    }
}
