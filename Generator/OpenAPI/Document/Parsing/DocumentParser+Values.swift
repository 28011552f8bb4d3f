import BindingsJSON
import BindingsSyntax

extension DocumentParser {
    /// Goes over the members of an object; null counts as absent.
    ///
    /// - Parameter body: Returns whether the specification knows the member.
    func fields(of node: JSONNode, _ what: @autoclosure () -> String, _ body: (String, JSONNode) -> Bool) {
        guard expect(node, .object, what()) else { return }
        for (name, value) in node.members where !name.hasPrefix("x-") {
            if value.isNull, name != "example", name != "value" {
                diagnostics.warning(.nullMember, "`\(name)` is null and counts as absent", at: value)
            } else if !body(name, value) {
                diagnostics.warning(
                    .unknownMember,
                    "the specification knows no `\(name)` here, it is ignored",
                    at: value
                )
            }
        }
    }

    /// Whether a value has a type; if not, that is an error.
    func expect(_ node: JSONNode, _ kind: JSONKind, _ what: @autoclosure () -> String) -> Bool {
        guard node.kind != kind else { return true }
        if kind == .object, isObject(node) {
            diagnostics.warning(
                .wrongType,
                "\(what()) must be an object, not an array; it is empty, so no harm is done",
                at: node
            )
            return true
        }
        diagnostics.error(.wrongType, "\(what()) must be \(kind), not \(node.kind)", at: node)
        return false
    }

    /// Whether a value is an object, or the empty array that some languages make of an empty object.
    func isObject(_ node: JSONNode) -> Bool { node.kind == .object || (node.kind == .array && node.count == 0) }

    func string(_ node: JSONNode, _ what: @autoclosure () -> String) -> String? {
        expect(node, .string, what()) ? node.string : nil
    }

    func bool(_ node: JSONNode, _ what: @autoclosure () -> String) -> Bool {
        expect(node, .bool, what()) ? node.bool ?? false : false
    }

    func list(_ node: JSONNode, _ what: @autoclosure () -> String) -> [JSONNode] {
        expect(node, .array, what()) ? Array(node.elements) : []
    }

    func strings(_ node: JSONNode, _ what: @autoclosure () -> String) -> [String] {
        list(node, what()).compactMap { string($0, "an element of \(what())") }
    }

    /// The members of an object that holds things by any names.
    func map(_ node: JSONNode, _ what: @autoclosure () -> String) -> [(name: String, value: JSONNode)] {
        expect(node, .object, what()) ? Array(node.members) : []
    }

    /// The members of an object that holds things by name, and extensions besides, which are passed over.
    func extensibleMap(_ node: JSONNode, _ what: @autoclosure () -> String) -> [(name: String, value: JSONNode)] {
        expect(node, .object, what()) ? node.members.filter { !$0.name.hasPrefix("x-") } : []
    }

    /// The text of an extension; extensions of another type belong to somebody else.
    func extensionText(_ node: JSONNode, _ name: String) -> String? { node[name]?.string }

    /// The date of `x-sunset`, as it is written.
    func sunset(_ node: JSONNode) -> String? {
        guard let value = node["x-sunset"], let text = value.string else { return nil }
        if CalendarDate(text) != nil { return text }
        diagnostics.warning(
            .invalidValue,
            "`x-sunset` is a date such as 2026-07-31, not `\(text)`, it is ignored",
            at: value
        )
        return nil
    }

    /// The version of `x-xgen-version`.
    func version(_ node: JSONNode) -> APIVersion? {
        guard let value = node["x-xgen-version"], let text = value.string else { return nil }
        if let version = APIVersion(text) { return version }
        diagnostics.warning(
            .invalidValue,
            "`x-xgen-version` is a version such as 2023-02-01 or preview, not `\(text)`, it is ignored",
            at: value
        )
        return nil
    }

    func missing(_ name: String, of what: String, at node: JSONNode) {
        diagnostics.error(.missingMember, "\(what) has no `\(name)`", at: node)
    }
}
