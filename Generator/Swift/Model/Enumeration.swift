/// A struct around a raw value, with a static member for each value that the document lists.
package struct Enumeration: Sendable {
    /// The type of the raw value.
    package var rawType: SwiftType
    /// The listed values in order.
    package var values: [Value]

    /// A listed value.
    package struct Value: Sendable {
        /// The name of the member.
        package var name: String
        /// The raw value.
        var raw: Literal
        /// What it means, if the document says so.
        var documentation: String?
    }

    /// A raw value.
    package enum Literal: Sendable, Hashable {
        case string(String)
        case integer(Int64)
    }
}
