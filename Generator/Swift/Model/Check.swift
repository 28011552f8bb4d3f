/// The rules that a value has to obey, besides those that its type has.
package struct Check: Sendable, Hashable {
    /// The keywords with their values.
    package var arguments: [Argument] = []
    /// The rules for the elements of an array or the values of a dictionary; one at most.
    package var elements: [Check] = []

    /// Whether there is nothing to check.
    package var isEmpty: Bool { arguments.isEmpty && elements.allSatisfy(\.isEmpty) }

    /// A keyword and its value.
    package struct Argument: Sendable, Hashable {
        /// The keyword.
        var label: String
        /// The value.
        var value: Value
    }

    /// The value of a keyword.
    package enum Value: Sendable, Hashable {
        /// An expression of Swift.
        case expression(String)
        /// A regular expression, which becomes a constant.
        case pattern(String)
    }
}
