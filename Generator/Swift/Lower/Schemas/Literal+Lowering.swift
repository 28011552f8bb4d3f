import BindingsJSON

extension Literal {
    /// A value of the document as a literal of a type; `nil` if some platform has no such literal.
    init?(_ node: JSONNode, type: SwiftType) {
        switch (node.kind, type) {
        case (.string, .string):
            guard let text = node.string else { return nil }
            self = .string(text)
        case (.bool, .bool):
            guard let value = node.bool else { return nil }
            self = .bool(value)
        case (.number, .int), (.number, .int64), (.number, .int32), (.number, .uint64):
            // Some platforms have an `Int` of 32 bits.
            guard let number = node.number?.int64, let value = Int32(exactly: number), type != .uint64 || value >= 0
            else { return nil }
            self = .integer(Int64(value))
        case (.number, .double):
            guard let number = node.number?.double, number.isFinite else { return nil }
            self = .number(number)
        default: return nil
        }
    }
}
