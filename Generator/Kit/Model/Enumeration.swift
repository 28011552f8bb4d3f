/// A struct around a raw value, with a static member for each value that the document lists.
struct Enumeration: Sendable {
    /// The type of the raw value.
    var rawType: SwiftType
    /// The listed values in order.
    var values: [Value]

    /// A listed value.
    struct Value: Sendable {
        /// The name of the member.
        var name: String
        /// The raw value.
        var raw: Literal
        /// What it means, if the document says so.
        var documentation: String?
    }

    /// A raw value.
    enum Literal: Sendable, Hashable {
        case string(String)
        case integer(Int64)
    }
}
