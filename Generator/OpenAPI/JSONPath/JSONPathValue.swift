import BindingsJSON

/// An operand of a comparison in a filter.
enum JSONPathValue {
    /// The result of a query that selects nothing.
    case nothing
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    /// An array or an object.
    case structure(EditableNode)

    init(_ node: EditableNode) {
        switch node.kind {
        case .null: self = .null
        case .bool: self = .bool(node.origin.bool ?? false)
        case .number: self = node.origin.number.map(Self.number) ?? .nothing
        case .string: self = .string(node.origin.string ?? "")
        case .array, .object: self = .structure(node)
        }
    }

    /// Whether both are numbers or both are strings, and in order.
    func isLess(than other: JSONPathValue) -> Bool {
        switch (self, other) {
        case (.number(let left), .number(let right)):
            if let left = left.int64, let right = right.int64 { return left < right }
            return left.double < right.double && left != right
        case (.string(let left), .string(let right)):
            // UTF-8 has the order of the code points.
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        default: return false
        }
    }
}
