/// The types that a schema allows by `type`, in the sense of JSON Schema.
package struct SchemaTypes: OptionSet, Sendable, Hashable {
    /// One bit for each type.
    package let rawValue: UInt8

    /// Makes a set of its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `null`, of OpenAPI 3.1.
    package static let null = Self(rawValue: 1 << 0)
    /// `boolean`.
    package static let boolean = Self(rawValue: 1 << 1)
    /// `integer`.
    package static let integer = Self(rawValue: 1 << 2)
    /// `number`.
    package static let number = Self(rawValue: 1 << 3)
    /// `string`.
    package static let string = Self(rawValue: 1 << 4)
    /// `array`.
    package static let array = Self(rawValue: 1 << 5)
    /// `object`.
    package static let object = Self(rawValue: 1 << 6)

    /// The type of a name, or `nil` if there is none.
    package init?(name: String) {
        switch name {
        case "null": self = .null
        case "boolean": self = .boolean
        case "integer": self = .integer
        case "number": self = .number
        case "string": self = .string
        case "array": self = .array
        case "object": self = .object
        default: return nil
        }
    }

    /// The types of the values that two sets of types allow, as all integers are numbers; `nil` if there are none.
    package func common(with other: Self) -> Self? {
        if self == other { return self }
        let (mine, others) = (
            contains(.number) ? union(.integer) : self, other.contains(.number) ? other.union(.integer) : other
        )
        let common = mine.intersection(others)
        return common.isEmpty ? nil : common.contains(.number) ? common.subtracting(.integer) : common
    }

    /// The names of the types in a fixed order.
    package var names: [String] {
        let all: [(Self, String)] = [
            (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"), (.null, "null"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}
