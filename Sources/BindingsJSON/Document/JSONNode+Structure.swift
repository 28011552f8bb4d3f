extension JSONNode {
    /// Whether two values mean the same, be they of one document or of two.
    ///
    /// The order of members does not count, nor does the way in which numbers and strings are written.
    public func isEqual(to other: JSONNode) -> Bool {
        guard kind == other.kind, count == other.count else { return false }
        switch kind {
        case .null: return true
        case .bool: return bool == other.bool
        case .number: return number == other.number
        case .string:
            guard let left = string, let right = other.string else { return false }
            return JSONName.isSame(left, right)
        case .array: return zip(elements, other.elements).allSatisfy { $0.isEqual(to: $1) }
        case .object:
            return members.allSatisfy { name, value in other[name]?.isEqual(to: value) ?? false }
        }
    }

    /// Hashes what the value means: values that are equal by ``isEqual(to:)`` hash alike.
    public func hashStructure(into hasher: inout Hasher) {
        hasher.combine(kind)
        switch kind {
        case .null: break
        case .bool: hasher.combine(bool)
        case .number: hasher.combine(number)
        case .string: hasher.combine(JSONName(text: string ?? ""))
        case .array:
            hasher.combine(count)
            for element in elements { element.hashStructure(into: &hasher) }
        case .object:
            var sum = 0
            for (name, value) in members {
                var member = Hasher()
                member.combine(JSONName(text: name))
                value.hashStructure(into: &member)
                sum &+= member.finalize()
            }
            hasher.combine(sum)
        }
    }

    /// Writes the value, its members in the order of the text.
    public func write(to writer: inout JSONWriter) {
        writer.value(value)
    }
}

extension JSONNode: JSONWritable {}
