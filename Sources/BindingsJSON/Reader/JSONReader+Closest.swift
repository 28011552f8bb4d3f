extension JSONReader {
    /// Which of several models the next object, which stays unread, has most of the members of.
    ///
    /// - Parameter candidates: The names that each model knows.
    /// - Returns: The place of the model among the candidates, the first of those that are equally close; `nil` if none
    ///   knows any of the members, or the next value is not an object.
    @inline(never)
    public mutating func closest(of candidates: [JSONFields]) throws(JSONError) -> Int? {
        guard try peekKind() == .object else { return nil }
        let mark = mark
        var counts = [Int](repeating: 0, count: candidates.count)
        try beginObject()
        while try beginName() {
            let (raw, hasEscapes) = try rawString()
            var text = hasEscapes ? text(of: raw) : nil
            for index in candidates.indices {
                let table = candidates[index].table
                let place = text?.withUTF8 { table.index(of: $0) } ?? table.index(of: raw)
                if place >= 0 { counts[index] += 1 }
            }
            try endName()
            try skipValue()
        }
        rewind(to: mark)
        guard let most = counts.max(), most > 0 else { return nil }
        return counts.firstIndex(of: most)
    }

    /// Reads a variant of a union, or keeps the value as it is if it is not of the variant's type.
    ///
    /// - Parameters:
    ///   - variant: Makes the union of a value of the variant's type: a case of the union.
    ///   - unknown: Makes the union of any other value.
    public mutating func variant<Value: JSONReadable, Union>(
        _ variant: (Value) -> Union,
        else unknown: (JSONValue) -> Union
    ) throws(JSONError) -> Union {
        if let value = attempt(Value.self) { return variant(value) }
        return unknown(try value())
    }
}
