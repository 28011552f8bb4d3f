extension Documentation: Equatable {
    /// Whether the comments of both read the same: line breaks and spaces of the document may differ.
    package static func == (left: Self, right: Self) -> Bool {
        if left.summary == right.summary, left.paragraphs == right.paragraphs { return true }
        return left.lines == right.lines
    }

    /// The paragraphs as comments have them, on lines that are as long as it takes.
    private var lines: [[String]] {
        let all = ([summary] + paragraphs).map { CommentText.lines($0, width: 1 << 30) }
        return all.prefix(1) + all.dropFirst().filter { !$0.isEmpty }
    }
}
