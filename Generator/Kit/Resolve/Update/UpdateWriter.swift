import BindingsJSON

/// Writes a release in the order, the spelling and the words of a project's document.
struct UpdateWriter {
    let policy: DescriptionPolicy
    private(set) var diagnostics = Diagnostics()
    private var writer = JSONWriter(format: .pretty)
    /// Whether a value is inside a new part that is already listed.
    private var isInsideNew = false

    init(policy: DescriptionPolicy) {
        self.policy = policy
    }

    consuming func finish() -> [UInt8] {
        // The writer fails on infinite numbers only, and JSON has none.
        ((try? writer.finish()) ?? []) + [UInt8(ascii: "\n")]
    }

    /// Writes a value of the release.
    ///
    /// - Parameter old: What the project has at the same place; `nil` for a new part.
    mutating func value(_ new: JSONNode, _ old: JSONNode?, _ context: Update.Context) {
        switch new.kind {
        case .object: object(new, old?.kind == .object ? old : nil, context)
        case .array: array(new, old?.kind == .array ? old : nil, context)
        default:
            // A number that is only written differently has not changed.
            writer.value((old.map { new.isEqual(to: $0) } == true ? old ?? new : new).value)
        }
    }

    private mutating func object(_ new: JSONNode, _ old: JSONNode?, _ context: Update.Context) {
        let isListedHere = listIfNew(new, old, context)
        defer { if isListedHere { isInsideNew = false } }
        writer.beginObject()
        var done = Set<String>()
        for (name, oldValue) in old?.members.map({ ($0.name, $0.value) }) ?? [] {
            if isProse(name, oldValue, context) {
                writer.name(name)
                writer.value((policy == .source ? new[name] ?? oldValue : oldValue).value)
                done.insert(name)
            } else if let match = match(of: name, in: new, context) {
                writer.name(match.name)
                value(match.value, oldValue, inner(name, context))
                done.insert(match.name)
            }
        }
        for (name, newValue) in new.members where !done.contains(name) {
            // The name of the API is no text about it, and the specification demands it.
            if policy == .kept, isProse(name, newValue, context), !(context.isInfo && name == "title") {
                if name == "description", let text = context.responseName {
                    writer.name(name)
                    writer.string(text)
                }
                continue
            }
            if policy == .kept, !context.isMap, !context.isData, name.hasPrefix("x-"),
                !Update.knownExtensions.contains(name)
            {
                continue
            }
            writer.name(name)
            value(newValue, nil, inner(name, context))
        }
        writer.endObject()
    }

    /// The member of the release that is what a member of the project was; a path may have renamed its placeholders.
    private func match(of name: String, in new: JSONNode, _ context: Update.Context) -> (name: String, value: JSONNode)?
    {
        if let value = new[name] { return (name, value) }
        guard context.isMap, name.hasPrefix("/"), let shape = PathTemplate(name)?.shape else { return nil }
        return new.members.first { $0.name.hasPrefix("/") && PathTemplate($0.name)?.shape == shape }
    }

    private func isProse(_ name: String, _ value: JSONNode, _ context: Update.Context) -> Bool {
        !context.isMap && !context.isData && Update.proseNames.contains(name)
    }

    private func inner(_ name: String, _ context: Update.Context) -> Update.Context {
        var inner = Update.Context()
        if context.isData { return Update.Context(isData: true) }
        guard !context.isMap else {
            inner.responseName = context.responseName.map { _ in Self.phrase(name) }
            return inner
        }
        inner.isData = Update.dataNames.contains(name) || name.hasPrefix("x-")
        inner.isMap = Update.mapNames.contains(name)
        inner.isInfo = context.isRoot && name == "info"
        // The specification demands a description of responses only.
        inner.responseName = name == "responses" ? "" : nil
        return inner
    }

    private mutating func listIfNew(_ new: JSONNode, _ old: JSONNode?, _ context: Update.Context) -> Bool {
        guard policy == .kept, old == nil, !isInsideNew, !context.isMap, !context.isData else { return false }
        // A document that is new as a whole lists its parts.
        guard !context.isRoot, new.pointer != "/components" else { return false }
        let count = new.subtree.reduce(0) { $0 + ($1.name == "description" && $1.kind == .string ? 1 : 0) }
        guard count > 0 else { return false }
        isInsideNew = true
        let texts = count == 1 ? "its description is" : "its \(count) descriptions are"
        diagnostics.note(.newNode, "`\(new.pointer)` is new; \(texts) still to be written", at: new)
        return true
    }

    // MARK: Arrays

    private mutating func array(_ new: JSONNode, _ old: JSONNode?, _ context: Update.Context) {
        writer.beginArray()
        defer { writer.endArray() }
        var rest = Array(new.elements)
        guard let old else {
            for element in rest { value(element, nil, Update.Context(isData: context.isData)) }
            return
        }
        var positions: [String: [Int]] = [:]
        for (place, element) in rest.enumerated() {
            positions[Self.identity(of: element, at: place), default: []].append(place)
        }
        var taken = Set<Int>()
        for (place, oldElement) in old.elements.enumerated() {
            let key = Self.identity(of: oldElement, at: place)
            guard let match = positions[key]?.first else { continue }
            positions[key]?.removeFirst()
            taken.insert(match)
            value(rest[match], oldElement, Update.Context(isData: context.isData))
        }
        rest = rest.indices.filter { !taken.contains($0) }.map { rest[$0] }
        for element in rest { value(element, nil, Update.Context(isData: context.isData)) }
    }

    /// What tells an element from the others, wherever it stands.
    private static func identity(of node: JSONNode, at place: Int) -> String {
        switch node.kind {
        case .object:
            if let reference = node["$ref"]?.string { return "$ref " + reference }
            if let name = node["name"]?.string { return "name \(node["in"]?.string ?? "") " + name }
            if let url = node["url"]?.string { return "url " + url }
            // Requirements of security schemes are told apart by the schemes.
            if !node.members.isEmpty, node.members.allSatisfy({ $0.value.kind == .array }) {
                return "keys " + node.members.map(\.name).sorted().joined(separator: " ")
            }
            return "place \(place)"
        case .array: return "place \(place)"
        case .string: return "string " + (node.string ?? "")
        case .number: return "number " + (node.number?.int64.map(String.init) ?? node.text)
        case .bool, .null: return node.text
        }
    }

    // MARK: Responses

    /// What HTTP calls a status (RFC 9110, section 15); the name itself for a component.
    static func phrase(_ name: String) -> String {
        let phrases = [
            "200": "OK", "201": "Created", "202": "Accepted", "204": "No Content", "206": "Partial Content",
            "301": "Moved Permanently", "302": "Found", "303": "See Other", "304": "Not Modified",
            "307": "Temporary Redirect", "308": "Permanent Redirect", "400": "Bad Request", "401": "Unauthorized",
            "402": "Payment Required", "403": "Forbidden", "404": "Not Found", "405": "Method Not Allowed",
            "406": "Not Acceptable", "408": "Request Timeout", "409": "Conflict", "410": "Gone",
            "411": "Length Required",
            "412": "Precondition Failed", "413": "Content Too Large", "414": "URI Too Long",
            "415": "Unsupported Media Type", "422": "Unprocessable Content", "429": "Too Many Requests",
            "500": "Internal Server Error", "501": "Not Implemented", "502": "Bad Gateway",
            "503": "Service Unavailable",
            "504": "Gateway Timeout", "default": "Any other response",
        ]
        return phrases[name] ?? name
    }
}
