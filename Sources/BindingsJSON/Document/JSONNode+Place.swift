extension JSONNode {
    /// The object or array that holds the value; `nil` for the root.
    public var parent: JSONNode? {
        index == 0 ? nil : JSONNode(document: document, index: Int(entry.parent))
    }

    /// The name of the member whose value this is, if an object holds it.
    public var name: String? {
        let entry = entry
        guard entry.isMember else { return nil }
        return document.text(start: entry.nameStart, length: entry.nameLength, hasEscapes: entry.nameHasEscapes)
    }

    /// The way from the root to the value.
    public var path: JSONPath {
        var components: [JSONPath.Component] = []
        var node = self
        while let parent = node.parent {
            components.append(node.name.map(JSONPath.Component.member) ?? .index(Int(node.entry.nameStart)))
            node = parent
        }
        return JSONPath(components.reversed())
    }

    /// The way from the root to the value as a JSON pointer (RFC 6901); empty for the root.
    public var pointer: String {
        var way: [JSONNode] = []
        var place = self
        while let parent = place.parent {
            way.append(place)
            place = parent
        }
        var pointer: [UInt8] = []
        for node in way.reversed() {
            if let name = node.plainName {
                JSONPath.append(name, to: &pointer)
            } else {
                JSONPath.append((node.name ?? String(node.entry.nameStart)).utf8, to: &pointer)
            }
        }
        return String(decoding: pointer, as: UTF8.self)
    }

    /// Where the value starts, or where the value it came from does.
    public var location: JSONLocation {
        if let origin = document.origin(of: index) { return origin.location }
        return document.location(ofByte: Int(entry.start))
    }

    /// Where the name of the member whose value this is starts; ``location`` if no object holds it.
    public var nameLocation: JSONLocation {
        if let origin = document.origin(of: index) { return origin.nameLocation }
        guard entry.isMember else { return location }
        return document.location(ofByte: Int(entry.nameStart) - 1)
    }
}
