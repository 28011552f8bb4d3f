import BindingsJSON

/// The schemas of an OpenAPI 3.1 document by the identifiers that `$id` and `$anchor` give them.
///
/// JSON Schema 2020-12, section 8.2. A document has no URI of its own here, so identifiers that are relative stay so.
struct SchemaIdentifiers {
    private let source: JSONDocument
    private var schemas: [String: JSONNode] = [:]
    /// The objects with `$id`, by their places.
    private var bases: [Int: String] = [:]
    /// How many schemas have a `$dynamicAnchor`.
    private var dynamicAnchors: [String: Int] = [:]

    init(of source: JSONDocument) {
        self.source = source
        collect(source.root, .object(.document), base: "")
    }

    /// The meaning and the target of a reference.
    ///
    /// - Parameters:
    ///   - text: The reference: `/schemas/pet`, `pet#name`, `#name`, or `#/properties/name` of a schema with `$id`.
    ///   - owner: The object that holds it.
    func target(of text: String, from owner: JSONNode) -> (uri: String, schema: JSONNode)? {
        var base = ""
        var around: JSONNode? = owner
        while let node = around {
            if let known = bases[node.index] {
                base = known
                break
            }
            around = node.parent
        }
        let uri = Self.resolve(text, against: base)
        if let schema = schemas[uri] { return (uri, schema) }
        guard let hash = uri.firstIndex(of: "#"), let resource = schemas[String(uri[..<hash])],
            let pointer = PercentEncoding.decode(uri[uri.index(after: hash)...])
        else { return nil }
        return source[pointer: resource.pointer + pointer].map { (uri, $0) }
    }

    /// Whether what a `$dynamicRef` leads to depends on the way on which its schema is come to: the anchor that it names
    /// is dynamic, and several schemas have it.
    func isDynamic(_ text: String, from owner: JSONNode) -> Bool {
        guard let target = target(of: text, from: owner)?.schema, let anchor = target[.dynamicAnchor]?.string,
            text.hasSuffix("#" + anchor)
        else { return false }
        return dynamicAnchors[anchor, default: 0] > 1
    }

    private mutating func collect(_ node: JSONNode, _ shape: ValueShape, base: String) {
        guard shape.kind != nil else { return }
        var base = base
        if shape.objectKind == .schema {
            if let id = node[.identifier]?.string {
                base = Self.resolve(id.last == "#" ? String(id.dropLast()) : id, against: base)
                bases[node.index] = base
                schemas[base] = schemas[base] ?? node
            }
            for keyword in [Keyword.anchor, .dynamicAnchor] {
                guard let anchor = node[keyword]?.string else { continue }
                schemas[base + "#" + anchor] = schemas[base + "#" + anchor] ?? node
                if keyword == .dynamicAnchor { dynamicAnchors[anchor, default: 0] += 1 }
            }
        }
        let isList = node.kind == .array
        for child in node.children {
            collect(child, isList ? shape.element : shape.shape(ofMember: child), base: base)
        }
    }

    /// Resolves a reference against a base (RFC 3986, section 5.2, without dot segments in the middle of a path).
    private static func resolve(_ text: String, against base: String) -> String {
        let resource = base.prefix { $0 != "#" }
        if text.hasPrefix("#") { return resource + text }
        let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
        if scheme.count < text.count, text[scheme.endIndex] == ":" { return text }
        var origin = Substring()
        var path = resource
        if let mark = resource.firstRange(of: "://") {
            origin = resource[..<(resource[mark.upperBound...].firstIndex(of: "/") ?? resource.endIndex)]
            path = resource[origin.endIndex...]
        }
        if text.hasPrefix("/") { return origin + text }
        var segments = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        var rest = Substring(text)
        while rest.hasPrefix("../") || rest.hasPrefix("./") {
            if rest.hasPrefix("../"), segments.count > 1 { segments.removeLast() }
            rest = rest.drop { $0 == "." }.dropFirst()
        }
        return origin + (segments + [rest]).joined(separator: "/")
    }
}
