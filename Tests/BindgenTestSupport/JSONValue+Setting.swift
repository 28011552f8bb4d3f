package import BindingsJSON

extension JSONValue {
    /// The value with another one at a pointer (RFC 6901); objects on the way are made, and `nil` removes what is there.
    package func setting(_ value: JSONValue?, at pointer: String) -> JSONValue {
        let path = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        return setting(value, at: path.map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }[...])
    }

    private func setting(_ value: JSONValue?, at path: ArraySlice<String>) -> JSONValue {
        guard let step = path.first else { return value ?? self }
        let rest = path.dropFirst()
        switch self {
        case .array(var elements):
            guard let index = Int(step), elements.indices.contains(index) || index == elements.count else {
                return self
            }
            if index == elements.count {
                if let value { elements.append(value) }
            } else if rest.isEmpty, value == nil {
                elements.remove(at: index)
            } else {
                elements[index] = elements[index].setting(value, at: rest)
            }
            return .array(elements)
        case .object(var object):
            let member = object[step] ?? .object(JSONObject())
            object[step] = rest.isEmpty ? value : member.setting(value, at: rest)
            return .object(object)
        default: return rest.isEmpty ? value ?? self : JSONValue.object(JSONObject()).setting(value, at: path)
        }
    }
}
