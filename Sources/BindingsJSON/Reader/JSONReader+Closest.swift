extension JSONReader {
    /// Which of several models the next object, which stays unread, has most of the members of.
    ///
    /// - Parameter candidates: The names that each model knows.
    /// - Returns: The place of the model among the candidates, the first of those that are equally close; 0 if the next
    ///   value is no object.
    @inline(never)
    public mutating func closest(of candidates: [JSONFields]) throws(JSONError) -> Int {
        guard try peekKind() == .object else { return 0 }
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
        var best = 0
        for index in counts.indices where counts[index] > counts[best] { best = index }
        return best
    }
}
