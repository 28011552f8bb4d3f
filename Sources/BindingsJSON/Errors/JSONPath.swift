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
        var text: [UInt8] = []
        for component in components {
            switch component {
            case .member(let name): Self.append(name.utf8, to: &text)
            case .index(let index): Self.append(String(index).utf8, to: &text)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends a step of a JSON pointer: a slash and the token, in which `~` and `/` are escaped (RFC 6901, section 3).
    static func append(_ token: some Sequence<UInt8>, to pointer: inout [UInt8]) {
        pointer.append(UInt8(ascii: "/"))
        for byte in token {
            switch byte {
            case UInt8(ascii: "~"): pointer.append(contentsOf: "~0".utf8)
            case UInt8(ascii: "/"): pointer.append(contentsOf: "~1".utf8)
            default: pointer.append(byte)
            }
        }
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
