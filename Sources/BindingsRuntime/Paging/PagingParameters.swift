/// The names of the query parameters that choose a page of a list.
public struct PagingParameters: Sendable, Hashable {
    /// The parameter with the number of the page, counted from 1.
    public var number: String
    /// The parameter with the largest number of items on a page, or `nil` if it cannot be chosen.
    public var size: String?

    /// Creates names.
    public init(number: String, size: String? = nil) {
        self.number = number
        self.size = size
    }
}
