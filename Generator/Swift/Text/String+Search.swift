extension String {
    /// Where the bytes of a text first stand in those of this one, or `nil`.
    func firstIndex(ofText text: String) -> String.Index? {
        guard let first = text.utf8.first else { return nil }
        var rest = utf8[...]
        while let index = rest.firstIndex(of: first) {
            rest = rest[index...]
            if rest.starts(with: text.utf8) { return index }
            rest = rest.dropFirst()
        }
        return nil
    }
}
