import BindingsJSON

/// Normalized paths (RFC 9535, section 2.7): the one way to write where a node is.
enum NormalizedPath {
    static func text(of node: EditableNode) -> String {
        var steps: [String] = []
        var current = node
        while let parent = current.parent {
            guard let place = parent.children.firstIndex(where: { $0 === current }) else { break }
            steps.append(parent.kind == .object ? "['\(escaped(parent.members[place].name))']" : "[\(place)]")
            current = parent
        }
        return "$" + steps.reversed().joined()
    }

    private static func escaped(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\u{8}": text += "\\b"
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\u{C}": text += "\\f"
            case "\r": text += "\\r"
            case "'": text += "\\'"
            case "\\": text += "\\\\"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
