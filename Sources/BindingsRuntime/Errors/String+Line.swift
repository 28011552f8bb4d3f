extension String {
    /// The text as one line: every run of white space and control characters is one space, and none at either end.
    ///
    /// A server whose words are shown could otherwise forge lines of a log or give orders to a terminal.
    ///
    /// - Parameter limit: The greatest number of characters; a longer text ends with an ellipsis after them.
    func line(upTo limit: Int = .max) -> String {
        var line = ""
        var length = 0
        for scalar in unicodeScalars {
            let isSpace =
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: true
                default: scalar.properties.isWhitespace
                }
            if isSpace && (line.isEmpty || line.unicodeScalars.last == " ") { continue }
            if length == limit { return line + "…" }
            line.unicodeScalars.append(isSpace ? " " : scalar)
            length += 1
        }
        return line.unicodeScalars.last == " " ? String(line.dropLast()) : line
    }
}
