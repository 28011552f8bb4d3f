import BindgenOpenAPI
import BindingsJSON

/// The name of a place in a document in a sentence: "`address.city` of `Person`", "request body".
struct Subject: CustomStringConvertible {
    let description: String

    /// Names a place; `nil` for places that concern the document as a whole.
    init?(_ path: JSONPath) {
        let names: [String] = path.components.map { component in
            switch component {
            case .member(let name): name
            case .index(let index): String(index)
            }
        }
        guard names.count >= 3 else { return nil }
        switch (names[0], names[1]) {
        case ("components", "schemas"):
            let property = Self.property(names.dropFirst(3))
            description = property.isEmpty ? "`\(names[2])`" : "`\(property)` of `\(names[2])`"
        case ("components", "securitySchemes"): return nil
        case ("components", let kind):
            description = Self.joined("`\(names[2])` of the shared \(kind)", Self.property(names.dropFirst(3)))
        case ("paths", _):
            guard let what = Self.part(names.dropFirst(2)) else { return nil }
            description = what
        default: return nil
        }
    }

    /// The part of a path item that a place belongs to.
    private static func part(_ names: ArraySlice<String>) -> String? {
        var rest = names
        if let method = rest.first, OperationMethod(rawValue: method) != nil { rest = rest.dropFirst() }
        guard let kind = rest.popFirst() else { return nil }
        switch kind {
        case "requestBody": return joined("request body", property(rest))
        case "responses":
            guard let status = rest.popFirst() else { return nil }
            return joined("response \(status)", property(rest))
        case "parameters":
            // The sentence names the parameter itself.
            let property = property(rest)
            return property.isEmpty ? nil : "`\(property)` of a parameter"
        default: return nil
        }
    }

    private static func joined(_ what: String, _ property: String) -> String {
        property.isEmpty ? what : "`\(property)` of the \(what)"
    }

    /// The way through a schema: `address.lines[]`.
    private static func property(_ names: ArraySlice<String>) -> String {
        var text = ""
        var rest = names
        while let name = rest.popFirst() {
            switch name {
            case "properties":
                guard let property = rest.popFirst() else { return text }
                text += (text.isEmpty ? "" : ".") + property
            case "items": text += "[]"
            case "additionalProperties": text += "[*]"
            default: break
            }
        }
        return text
    }
}
