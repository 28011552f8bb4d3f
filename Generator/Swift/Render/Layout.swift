/// Breaks code into lines as the formatter does: on one line if it fits, else an argument on each.
enum Layout {
    /// The longest line.
    static let width = 120

    /// How long the text of a line may be that is broken behind so many spaces or signs: types may nest so deep that the
    /// width leaves nothing.
    static func room(behind indent: Int) -> Int { max(width - indent, 40) }

    /// A call.
    ///
    /// - Parameters:
    ///   - callee: The function, with everything before the parenthesis.
    ///   - arguments: The arguments with their labels.
    ///   - trailing: The text after the closing parenthesis.
    ///   - indent: The indentation of the statement, in spaces.
    static func call(_ callee: String, _ arguments: [String], trailing: String = "", indent: Int) -> [String] {
        let length = arguments.reduce(callee.utf8.count + trailing.utf8.count) { $0 + $1.utf8.count + 2 }
        if arguments.isEmpty || indent + length <= width {
            let line = callee + "(" + arguments.joined(separator: ", ") + ")" + trailing
            if arguments.isEmpty || !line.hasLineBreak { return [line] }
        }
        return [callee + "("] + list(arguments) + [")" + trailing]
    }

    /// A name and the value it gets.
    static func assignment(_ name: String, _ value: String, indent: Int) -> [String] {
        let line = name + " = " + value
        return indent + line.utf8.count <= width ? [line] : [name + " =", "    " + value]
    }

    /// The elements of a list, one a line or in lines of their own, with a comma after each but the last.
    static func list(_ elements: [String], indent: String = "    ") -> [String] {
        elements.enumerated().flatMap { index, element in
            let end = index + 1 < elements.count ? "," : ""
            guard element.hasLineBreak else { return [indent + element + end] }
            var lines = element.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }
            lines[lines.count - 1] += end
            return lines
        }
    }

    /// An argument that is a text, in several lines if it is longer than one.
    ///
    /// - Parameters:
    ///   - label: The label with the colon and the space behind it, or nothing.
    ///   - text: The text.
    ///   - indent: The indentation of the argument, in spaces.
    static func textArgument(_ label: String, _ text: String, indent: Int) -> String {
        SwiftLiteral.lines(text, label: label, width: room(behind: indent + 1)).joined(separator: "\n")
    }

    /// The elements of an array literal in as few lines as they need, each ending with a comma.
    static func filled(_ elements: [String], indent: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for element in elements {
            let piece = element + ","
            if !line.isEmpty, indent + line.utf8.count + 1 + piece.utf8.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + piece
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The lines of a comment.
    static func comment(_ text: String, indent: Int) -> [String] {
        CommentText.lines(text, width: room(behind: indent + 4)).map { $0.isEmpty ? "///" : "/// " + $0 }
    }

    /// The lines of a declaration's comment.
    static func comment(_ documentation: Documentation, indent: Int) -> [String] {
        var lines = comment(documentation.summary, indent: indent)
        for paragraph in documentation.paragraphs {
            let more = comment(paragraph, indent: indent)
            if !more.isEmpty { lines += ["///"] + more }
        }
        return lines.isEmpty ? ["/// No description."] : lines
    }
}
