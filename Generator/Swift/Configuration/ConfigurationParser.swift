import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Reads configuration files.
struct ConfigurationParser {
    var diagnostics: Diagnostics

    private static let members = [
        "spec", "output", "apiVersion", "module", "clientName", "operations", "names", "conformances", "unknownMembers",
        "timestamps", "errors", "envelopeParameter", "paging", "revocationPath",
    ]
    private static let errorMembers = ["status", "code", "detail", "reason", "parameters"]

    private static let pagingMembers = ["number", "size"]

    /// Reads the object of the file.
    mutating func parse(_ root: JSONNode) -> ConfigurationFile? {
        guard root.kind == .object else {
            diagnostics.error("invalid-configuration", "a configuration must be an object, not \(root.kind)", at: root)
            return nil
        }
        var file = ConfigurationFile()
        for (name, value) in root.members {
            read(name, value, into: &file)
        }
        return file
    }

    private mutating func read(_ name: String, _ value: JSONNode, into file: inout ConfigurationFile) {
        switch name {
        case "spec": file.spec = text(value)
        case "output": file.output = text(value)
        case "apiVersion": file.apiVersion = version(value)
        case "module": file.generator.module = moduleName(value)
        case "clientName": file.generator.clientName = typeName(value)
        case "operations":
            file.operations = list(value).compactMap { node in
                text(node).map { ConfigurationFile.NamedOperation(name: $0, node: node) }
            }
        case "names": readNames(value, into: &file)
        case "conformances":
            for (key, node) in object(value) {
                file.subjects.append(ConfigurationSubject(kind: .model, name: key, node: node))
                file.generator.conformances[key] = list(node).compactMap { protocolName($0) }
            }
        case "unknownMembers": file.generator.keepsUnknownMembers = flag(value) ?? true
        case "timestamps":
            for node in list(value) {
                guard let name = text(node) else { continue }
                file.subjects.append(ConfigurationSubject(kind: .timestamp, name: name, node: node))
                file.generator.timestamps.insert(name)
            }
        case "errors": file.generator.errorMembers = errors(value)
        case "envelopeParameter": file.generator.envelopeParameter = text(value)
        case "paging": file.generator.paging = paging(value)
        case "revocationPath": file.generator.revocationPath = path(value)
        default: reportUnknown(name, at: value, among: Self.members)
        }
    }

    /// Names by what they are for: a schema by its pointer, with or without the `#` of a reference, or an operation.
    private mutating func readNames(_ node: JSONNode, into file: inout ConfigurationFile) {
        var types: Set<String> = []
        for (key, node) in object(node) {
            let isSchema = key.hasPrefix("#") || key.hasPrefix("/")
            guard let name = isSchema ? typeName(node) : identifier(node) else { continue }
            if isSchema, !types.insert(name).inserted {
                diagnostics.error(
                    "invalid-setting",
                    "two schemas are named `\(name)`; choose another name for one",
                    at: node
                )
            }
            let subject = isSchema && !key.hasPrefix("#") ? "#" + key : key
            file.subjects.append(ConfigurationSubject(kind: .declaration, name: subject, node: node))
            file.generator.names[subject] = name
        }
    }

    private mutating func errors(_ node: JSONNode) -> [(label: String, member: String)] {
        var members: [String: String] = [:]
        for (name, value) in object(node) {
            if Self.errorMembers.contains(name) {
                members[name] = text(value)
            } else {
                reportUnknown(name, at: value, among: Self.errorMembers)
            }
        }
        return Self.errorMembers.compactMap { label in members[label].map { (label, $0) } }
    }

    private mutating func paging(_ node: JSONNode) -> ClientType.Paging? {
        var names: [String: String] = [:]
        let members = object(node)
        for (name, value) in members {
            if Self.pagingMembers.contains(name) {
                names[name] = text(value)
            } else {
                reportUnknown(name, at: value, among: Self.pagingMembers)
            }
        }
        guard let number = names["number"] else {
            if !members.contains(where: { $0.name == "number" }) {
                diagnostics.error(
                    "invalid-setting",
                    "`paging` must name the parameter for the page in `number`",
                    at: node
                )
            }
            return nil
        }
        return ClientType.Paging(number: number, size: names["size"])
    }

    // MARK: Values

    private mutating func reportUnknown(_ name: String, at node: JSONNode, among known: [String]) {
        let close = Suggestion.closest(to: name, among: known, limit: 1).first.map { "; did you mean `\($0)`?" } ?? ""
        diagnostics.error("unknown-setting", "there is no setting `\(name)`\(close)", at: node)
    }

    private mutating func reject(_ node: JSONNode, _ expected: String) {
        diagnostics.error("invalid-setting", "expected \(expected), found \(node.kind)", at: node)
    }

    private mutating func text(_ node: JSONNode) -> String? {
        guard let text = node.string, !text.isEmpty else {
            reject(node, "a string that is not empty")
            return nil
        }
        return text
    }

    private mutating func flag(_ node: JSONNode) -> Bool? {
        if node.bool == nil { reject(node, "`true` or `false`") }
        return node.bool
    }

    private mutating func list(_ node: JSONNode) -> [JSONNode] {
        guard node.kind == .array else {
            reject(node, "an array")
            return []
        }
        return Array(node.elements)
    }

    private mutating func object(_ node: JSONNode) -> [(name: String, value: JSONNode)] {
        guard node.kind == .object else {
            reject(node, "an object")
            return []
        }
        return node.members.map { ($0.name, $0.value) }
    }

    private mutating func version(_ node: JSONNode) -> APIVersion? {
        guard let text = text(node) else { return nil }
        guard let version = APIVersion(text) else {
            diagnostics.error(
                "invalid-version",
                "`\(text)` is not a valid API version; write a date such as `2023-02-01`, a date with `.upcoming`, or `preview`",
                at: node
            )
            return nil
        }
        return version
    }

    private mutating func path(_ node: JSONNode) -> String? {
        guard let text = text(node) else { return nil }
        if text.hasPrefix("/") { return text }
        diagnostics.error("invalid-setting", "`\(text)` is not a valid path; it must start with `/`", at: node)
        return nil
    }

    // MARK: Names

    private mutating func name(_ node: JSONNode, _ kind: String, _ isValid: (String) -> Bool) -> String? {
        guard let text = text(node) else { return nil }
        if isValid(text) { return text }
        diagnostics.error("invalid-setting", "`\(text)` is not a valid \(kind)", at: node)
        return nil
    }

    private mutating func identifier(_ node: JSONNode) -> String? {
        name(node, "name; use letters and digits", GeneratorConfiguration.isIdentifier)
    }

    private mutating func moduleName(_ node: JSONNode) -> String? {
        name(node, "name of a module; use letters, digits and underscores", GeneratorConfiguration.isModuleName)
    }

    private mutating func protocolName(_ node: JSONNode) -> String? {
        name(node, "name of a type; use letters and digits, and begin with a capital") {
            GeneratorConfiguration.isIdentifier($0) && GeneratorConfiguration.isCapitalized($0)
        }
    }

    private mutating func typeName(_ node: JSONNode) -> String? {
        if let text = node.string, ReservedTypeNames.contains(text) {
            diagnostics.error(
                "invalid-setting",
                "`\(text)` has another meaning in generated code; choose another name",
                at: node
            )
            return nil
        }
        return protocolName(node)
    }
}
