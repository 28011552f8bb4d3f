extension String {
    /// Where a text first stands in this one, or `nil`.
    func range(of text: String) -> String.Index? {
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(text) { return rest.startIndex }
            rest = rest.dropFirst()
        }
        return nil
    }
}
