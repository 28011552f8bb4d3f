import BindingsJSON
import BindingsSyntax

/// Changes members of a configuration and leaves everything else as it is written.
struct ConfigurationEdit {
    /// The configuration as it now is.
    private(set) var bytes: [UInt8]

    /// Sets the pinned version.
    mutating func pin(_ version: APIVersion) {
        set("apiVersion", to: "\"\(version)\"", in: document?.root)
    }

    /// Sets names of schemas and operations.
    mutating func name(_ names: [(key: String, name: String)]) {
        guard !names.isEmpty else { return }
        if document?.root["names"]?.kind != .object { set("names", to: "{}", in: document?.root) }
        for (key, name) in names.reversed() {
            set(key, to: "\"\(name)\"", in: document?.root["names"])
        }
    }

    private var document: JSONDocument? { try? JSONDocument(bytes: bytes, file: "") }

    private mutating func set(_ name: String, to value: String, in object: JSONNode?) {
        guard let object, object.kind == .object else { return }
        if let node = object[name] {
            bytes.replaceSubrange(node.bytes.indices, with: Array(value.utf8))
            return
        }
        let depth = object.parent == nil ? 1 : 2
        let indent = "\n" + String(repeating: "  ", count: depth)
        let end = object.count == 0 ? "\n" + String(repeating: "  ", count: depth - 1) : ","
        guard let key = try? JSON.encode(name) else { return }
        let text = Array(indent.utf8) + key + Array(": \(value)\(end)".utf8)
        bytes.insert(contentsOf: text, at: object.bytes.startIndex + 1)
    }
}
