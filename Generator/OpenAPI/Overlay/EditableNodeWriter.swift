import BindingsJSON

/// Writes a changed tree as JSON, and notes for each value where it came from.
struct EditableNodeWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var origins: [JSONNode?] = []

    mutating func write(_ node: EditableNode) {
        guard node.isChanged else {
            bytes.append(contentsOf: node.origin.bytes)
            for value in node.origin.subtree { origins.append(value) }
            return
        }
        origins.append(node.origin)
        let isObject = node.kind == .object
        bytes.append(UInt8(ascii: isObject ? "{" : "["))
        if isObject {
            for (place, member) in node.members.enumerated() {
                separate(place)
                quote(member.name)
                bytes.append(UInt8(ascii: ":"))
                write(member.node)
            }
        } else {
            for (place, element) in node.children.enumerated() {
                separate(place)
                write(element)
            }
        }
        bytes.append(UInt8(ascii: isObject ? "}" : "]"))
    }

    private mutating func separate(_ place: Int) {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func quote(_ name: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
