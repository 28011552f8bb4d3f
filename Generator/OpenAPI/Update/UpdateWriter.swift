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
        if context.isTexts { return texts(new, old) }
        let isListedHere = listIfNew(new, old, context)
        defer { if isListedHere { isInsideNew = false } }
        writer.beginObject()
        var done = Set<String>()
        for (name, oldValue) in old?.members.map({ ($0.name, $0.value) }) ?? [] {
            if isProse(name, oldValue, context) {
                done.insert(name)
                guard let text = policy == .source ? new[name] : oldValue else { continue }
                writer.name(name)
                writer.value(text.value)
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
            if policy == .kept, isExtension(name, context), !Update.knownExtensions.contains(name) { continue }
            writer.name(name)
            value(newValue, nil, inner(name, context))
        }
        writer.endObject()
    }

    /// Writes texts under names, of which those that the project does not have stay empty.
    private mutating func texts(_ new: JSONNode, _ old: JSONNode?) {
        writer.beginObject()
        let kept = old?.members.map(\.name).filter { new[$0] != nil } ?? []
        for name in kept + new.members.map(\.name).filter({ old?[$0] == nil }) {
            guard let text = new[name] else { continue }
            if policy == .source {
                writer.name(name)
                writer.value(text.value)
            } else if let own = old?[name] {
                writer.name(name)
                writer.value(own.value)
            } else if !name.hasPrefix("x-") {
                writer.name(name)
                writer.string("")
                if !isInsideNew, text.string != "" { note(text, "its description is") }
            }
        }
        writer.endObject()
    }

    private func isExtension(_ name: String, _ context: Update.Context) -> Bool {
        name.hasPrefix("x-") && !context.isData && (!context.isMap || context.hasExtensions)
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
            // What an extension of the map holds is no response and no path.
            inner.isData = context.hasExtensions && name.hasPrefix("x-")
            return inner
        }
        inner.isData = Update.dataNames.contains(name) || name.hasPrefix("x-")
        inner.isMap = Update.mapNames.contains(name)
        inner.isInfo = context.isRoot && name == "info"
        inner.isComponents = context.isRoot && name == "components"
        inner.hasExtensions = !context.isComponents && (name == "paths" || name == "responses")
        inner.isTexts = name == "scopes"
        // The first tag of an operation says where it belongs.
        inner.isSet = Update.setNames.contains(name) || context.isRoot && name == "tags"
        // The specification demands a description of responses only.
        inner.responseName = name == "responses" ? "" : nil
        return inner
    }

    private mutating func listIfNew(_ new: JSONNode, _ old: JSONNode?, _ context: Update.Context) -> Bool {
        guard policy == .kept, old == nil, !isInsideNew, !context.isMap, !context.isData else { return false }
        // A document that is new as a whole lists its parts.
        guard !context.isRoot, new.pointer != "/components" else { return false }
        let count = new.subtree.reduce(0) { count, node in
            let isText = node.name == "description" || node.parent?.name == "scopes"
            return count + (isText && node.kind == .string ? 1 : 0)
        }
        guard count > 0 else { return false }
        isInsideNew = true
        note(new, count == 1 ? "its description is" : "its \(count) descriptions are")
        return true
    }

    private mutating func note(_ new: JSONNode, _ texts: String) {
        diagnostics.note(.newNode, "`\(new.pointer)` is new; \(texts) still to be written", at: new)
    }

    // MARK: Arrays

    private mutating func array(_ new: JSONNode, _ old: JSONNode?, _ context: Update.Context) {
        let inner = Update.Context(isData: context.isData)
        let elements = Array(new.elements)
        let matches = Self.matches(of: elements, in: old.map { Array($0.elements) } ?? [])
        var order = Array(elements.indices)
        if context.isSet {
            // Elements of the project keep their order, and new ones come after them.
            order.sort { (matches[$0]?.place ?? .max, $0) < (matches[$1]?.place ?? .max, $1) }
        }
        writer.beginArray()
        for index in order { value(elements[index], matches[index]?.node, inner) }
        writer.endArray()
    }

    /// What the project has for each element of the release, and where.
    private static func matches(of new: [JSONNode], in old: [JSONNode]) -> [(place: Int, node: JSONNode)?] {
        var matches: [(place: Int, node: JSONNode)?] = Array(repeating: nil, count: new.count)
        var rest = Array(old.enumerated())
        // What has no name is known by its members, and where those have changed too, by its place among its type.
        for identity in [name(of:), shape(of:), kind(of:)] {
            var places = Dictionary(grouping: rest.reversed()) { identity($0.element) }
            for (index, element) in new.enumerated() where matches[index] == nil {
                guard let key = identity(element), let match = places[key]?.popLast() else { continue }
                matches[index] = (match.offset, match.element)
            }
            let taken = Set(matches.compactMap { $0?.place })
            rest.removeAll { taken.contains($0.offset) }
        }
        return matches
    }

    /// What tells an element from the others, wherever it stands; `nil` if nothing does.
    private static func name(of node: JSONNode) -> String? {
        switch node.kind {
        case .object:
            if let reference = node["$ref"]?.string { return "$ref " + reference }
            if let name = node["name"]?.string { return "name \(node["in"]?.string ?? "") " + name }
            if let url = node["url"]?.string { return "url " + url }
            return nil
        case .array: return nil
        case .string: return "string " + (node.string ?? "")
        case .number: return "number " + (node.number?.int64.map(String.init) ?? node.text)
        case .bool, .null: return node.text
        }
    }

    /// The names of an object's members, those of its properties among them; `nil` for what has a name of its own.
    private static func shape(of node: JSONNode) -> String? {
        guard node.kind == .object, name(of: node) == nil else { return nil }
        let members = node.members.map(\.name).filter { !Update.proseNames.contains($0) }
        let properties = node["properties"]?.members.map(\.name) ?? []
        return (members.sorted() + [node["type"]?.text ?? ""] + properties.sorted()).joined(separator: "\n")
    }

    private static func kind(of node: JSONNode) -> String? {
        name(of: node) == nil ? "\(node.kind) \(node["type"]?.text ?? "")" : nil
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
