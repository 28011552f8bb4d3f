/// A workflow command of GitHub Actions that annotates a line of a file.
package struct WorkflowCommand: CustomStringConvertible {
    private let level: String
    private let place: Place?
    private let title: String
    private let message: String

    /// Creates a command.
    ///
    /// - Parameters:
    ///   - level: `error`, `warning` or `notice`.
    ///   - place: The line to annotate; `nil` annotates the run as a whole.
    package init(_ level: String, at place: Place? = nil, title: String, message: String) {
        self.level = level
        self.place = place
        self.title = title
        self.message = message
    }

    /// The command as one line, without a line feed at its end.
    package var description: String {
        var properties: [String] = []
        if let place {
            properties = ["file=\(Self.property(place.file))", "line=\(place.line)", "col=\(place.column)"]
        }
        properties.append("title=\(Self.property(title))")
        return "::\(level) \(properties.joined(separator: ","))::\(Self.data(message))"
    }

    private static func data(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
    }

    /// The value of a property, in which a colon and a comma have a meaning too.
    private static func property(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
    }

    private static func escaped(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
