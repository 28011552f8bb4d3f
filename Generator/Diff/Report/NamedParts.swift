import BindgenOpenAPI
import BindingsJSON

/// The parts of a document on the way to a value that have a name in sentences.
struct NamedParts: CustomStringConvertible {
    /// What a part is.
    enum Kind {
        case schema
        case webhook
        case callback
        case requestBody
        case response
        case header
        case parameter
        /// A component besides those of the other kinds.
        case component
        /// A property of a schema, which ``properties`` holds.
        case property
        /// The items of a list, or the properties that a schema does not list.
        case rest
    }

    private struct Part {
        var kind: Kind
        var name: String
        /// The name of a parameter in the other document, if that is another one.
        var newName: String?
        /// Whether sentences call the part by its name alone.
        var isSchema: Bool { kind == .schema }
    }

    /// The parts around schemas, the outermost first.
    private var parts: [Part] = []

    /// The way through a schema: `["address", "lines[]"]`.
    private(set) var properties: [String] = []

    /// The keyword of a schema that has the value, if it is not a schema itself.
    private var keyword: String?

    /// Names nothing.
    init() {}

    /// Finds the parts on the way from the root to a value.
    init(to node: JSONNode) {
        var way: [JSONNode] = []
        var place = node
        while let parent = place.parent {
            way.append(place)
            place = parent
        }
        var rest = Way(way.reversed())
        switch rest.next() {
        case "components": component(&rest)
        case "paths":
            _ = rest.next()
            object(&rest)
        case "webhooks":
            if let name = rest.next() { parts.append(Part(kind: .webhook, name: "webhook `\(name)`")) }
            object(&rest)
        default: break
        }
    }

    /// Whether there is nothing to name.
    var isEmpty: Bool { parts.isEmpty && properties.isEmpty }

    /// The names from the inside to the outside: "`address.city` of the request body".
    var description: String {
        var names = parts.reversed().map { part in
            (text: part.name + (part.newName.map { ", now `\($0)`" } ?? ""), isSchema: part.isSchema)
        }
        if properties == ["[]"] {
            names.insert(("items", false), at: 0)
        } else if properties == ["[*]"] {
            names.insert(("other properties", false), at: 0)
        } else if !properties.isEmpty {
            names.insert(("`\(properties.joined(separator: ".").shortened(to: 120))`", false), at: 0)
        }
        let outer = names.dropFirst().map { " of \($0.isSchema ? "" : "the ")\($0.text)" }
        return (names.first?.text ?? "") + outer.joined()
    }

    /// Leaves the innermost part out, if it is of a kind.
    mutating func leaveOut(_ kind: Kind) {
        if kind == .property {
            // The list of what an object requires belongs to none of its properties.
            if keyword != "required" { _ = properties.popLast() }
        } else if kind == .rest {
            if keyword == "items" || keyword == "additionalProperties" { leaveRestOut() }
        } else if properties.isEmpty, parts.last?.kind == kind {
            parts.removeLast()
        }
    }

    /// Takes over how a parameter is called in the revision.
    mutating func adoptNewName(of revision: NamedParts) {
        guard let part = parts.last, part.kind == .parameter, let other = revision.parts.last, other.kind == .parameter,
            part.name != other.name, let name = other.name.split(separator: "`").last
        else { return }
        parts[parts.count - 1].newName = String(name)
    }

    // MARK: Reading the way

    /// The members and elements on the way that are still to be read.
    private struct Way {
        private var nodes: ArraySlice<JSONNode>

        init(_ nodes: [JSONNode]) { self.nodes = nodes[...] }

        var isEmpty: Bool { nodes.isEmpty }

        mutating func nextNode() -> JSONNode? { nodes.popFirst() }

        /// The name of the next member, or the empty text for an element of a list.
        mutating func next() -> String? { nodes.popFirst().map { $0.name ?? "" } }
    }

    private mutating func component(_ rest: inout Way) {
        guard let kind = rest.next().flatMap(Reference.Kind.init), let name = rest.next() else { return }
        let text = "shared \(kind.noun) `\(name)`"
        switch kind {
        case .schema:
            parts.append(Part(kind: .schema, name: "`\(name)`"))
            return schema(&rest)
        // Sentences about a security scheme name it.
        case .securityScheme: return
        case .parameter: parts.append(Part(kind: .parameter, name: text))
        case .header: parts.append(Part(kind: .header, name: text))
        case .callback:
            parts.append(Part(kind: .callback, name: text))
            _ = rest.next()
        default: parts.append(Part(kind: .component, name: text))
        }
        object(&rest)
    }

    /// Reads the way through objects that are not schemas.
    private mutating func object(_ rest: inout Way) {
        while let keyword = rest.next() {
            switch keyword {
            case "schema": return schema(&rest)
            case "requestBody":
                // What a webhook carries has no other name than the webhook.
                let isCalled = parts.last?.kind == .webhook || parts.last?.kind == .callback
                if !isCalled { parts.append(Part(kind: .requestBody, name: "request body")) }
            case "responses":
                if let status = rest.next() { parts.append(Part(kind: .response, name: "response \(status)")) }
            case "headers":
                if let name = rest.next() { parts.append(Part(kind: .header, name: "header `\(name)`")) }
            case "parameters":
                if let name = rest.nextNode().flatMap(Self.name) { parts.append(Part(kind: .parameter, name: name)) }
            case "callbacks":
                if let name = rest.next() { parts.append(Part(kind: .callback, name: "callback `\(name)`")) }
                _ = rest.next()
            // The members are named by media types.
            case "content": _ = rest.next()
            // Sentences about an encoding say which.
            case "encoding": return
            default: break
            }
        }
    }

    /// The name of a parameter; of a reference, that of the component.
    private static func name(of parameter: JSONNode) -> String? {
        if let name = parameter["name"]?.string {
            return (parameter["in"]?.string.map { $0 + " " } ?? "") + "parameter `\(name)`"
        }
        return parameter["$ref"]?.string.flatMap { $0.split(separator: "/").last }.map { "parameter `\($0)`" }
    }

    /// Reads the way through schemas.
    private mutating func schema(_ rest: inout Way) {
        while let keyword = rest.next() {
            switch keyword {
            case "properties": if let name = rest.next() { properties.append(name) }
            case "items": append("[]")
            case "additionalProperties": append("[*]")
            // Members of these are named by others than the specification.
            case "patternProperties", "dependentSchemas", "$defs": _ = rest.next()
            default: break
            }
            self.keyword = rest.isEmpty ? keyword : nil
        }
    }

    private mutating func leaveRestOut() {
        guard let last = properties.popLast(), let bracket = last.lastIndex(of: "[") else { return }
        if bracket > last.startIndex { properties.append(String(last[..<bracket])) }
    }

    private mutating func append(_ suffix: String) {
        if properties.isEmpty { properties.append("") }
        properties[properties.count - 1] += suffix
    }
}

extension Reference.Kind {
    /// The name of a component of the kind in sentences.
    fileprivate var noun: String {
        switch self {
        case .schema: "schema"
        case .response: "response"
        case .parameter: "parameter"
        case .example: "example"
        case .requestBody: "request body"
        case .header: "header"
        case .securityScheme: "security scheme"
        case .link: "link"
        case .callback: "callback"
        case .pathItem: "path item"
        }
    }
}
