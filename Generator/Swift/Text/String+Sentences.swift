extension String {
    /// Puts a full stop behind a text, unless it is empty or ends with one of some marks.
    mutating func endSentence(unlessAt marks: String) {
        if let last = utf8.last, !marks.utf8.contains(last) { append(".") }
    }
}
