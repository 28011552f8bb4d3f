/// The way from the root of a JSON text to one of its values.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
    /// One step of a path.
    public enum Component: Sendable, Hashable {
        /// The member of an object, by its name.
        case member(String)
        /// The element of an array, counted from zero.
        case index(Int)
    }

    /// The steps from the root to the value.
    public var components: [Component]

    /// Creates a path of the given steps; none is the root.
    public init(_ components: [Component] = []) {
        self.components = components
    }

    /// The path as a JSON pointer (RFC 6901): `/accessLogs/17/timestamp`, empty for the root.
    public var pointer: String {
        var text = ""
        for component in components {
            text += "/"
            switch component {
            case .member(let name)
            where !name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }):
                text += name
            case .member(let name):
                guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
                    text += name
                    continue
                }
                for scalar in name.unicodeScalars {
                    switch scalar {
                    case "~": text += "~0"
                    case "/": text += "~1"
                    default: text.unicodeScalars.append(scalar)
                    }
                }
            case .index(let index):
                text += String(index)
            }
        }
        return text
    }

    /// The path as it would be written in code: `accessLogs[17].timestamp`, empty for the root.
    public var description: String {
        var text = ""
        for component in components {
            switch component {
            case .index(let index):
                text += "[\(index)]"
            case .member(let name) where Self.isIdentifier(name):
                text += text.isEmpty ? name : ".\(name)"
            case .member(let name):
                text += "[\(JSONWriter.quoted(name))]"
            }
        }
        return text
    }

    private static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "-"): true
            default: byte >= 0x80
            }
        }
    }
}
