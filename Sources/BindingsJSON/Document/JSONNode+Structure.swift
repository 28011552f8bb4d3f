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

    /// Whether two values are the same with their members in the same order, in whatever layout.
    package func isWritten(like other: JSONNode) -> Bool {
        let (entries, others) = (document.entries, other.document.entries)
        return document.bytes.withUnsafeBufferPointer { bytes in
            other.document.bytes.withUnsafeBufferPointer { otherBytes in
                func isSame(_ place: (UInt32, UInt32), _ other: (UInt32, UInt32)) -> Bool {
                    place.1 == other.1
                        && bytes[Int(place.0)..<Int(place.0 + place.1)]
                            .elementsEqual(otherBytes[Int(other.0)..<Int(other.0 + other.1)])
                }
                if isSame((entry.start, entry.length), (other.entry.start, other.entry.length)) { return true }
                guard indices.count == other.indices.count else { return false }
                for (place, otherPlace) in zip(indices, other.indices) {
                    let (entry, twin) = (entries[place], others[otherPlace])
                    guard entry.kind == twin.kind, entry.count == twin.count else { return false }
                    if place != index, entry.isMember {
                        let isPlain = !entry.nameHasEscapes && !twin.nameHasEscapes
                        guard
                            isPlain
                                ? isSame((entry.nameStart, entry.nameLength), (twin.nameStart, twin.nameLength))
                                : document.nodes[place].name == other.document.nodes[otherPlace].name
                        else { return false }
                    }
                    guard
                        entry.kind == .object || entry.kind == .array
                            || isSame((entry.start, entry.length), (twin.start, twin.length))
                    else { return false }
                }
                return true
            }
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
