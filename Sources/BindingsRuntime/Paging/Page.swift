/// A part of a list too long for one answer; walked with `items` of a call that answers with it.
///
/// Generated code conforms the models that have an array called `results`:
///
/// ```swift
/// extension OrderList: Page {
///     public var pageItems: [Order] { results ?? [] }
///     public var pageTotal: Int? { totalCount.map(Int.init) }
///     public var pageHasNext: Bool? { links.map { $0.contains { $0.rel == "next" } } }
/// }
/// ```
public protocol Page: Sendable {
    /// The items; compared to notice a server that repeats the same page.
    associatedtype Item: Sendable, Equatable
    /// The items of this page, in the order of the server; empty after the last page.
    var pageItems: [Item] { get }
    /// The number of items on all pages, or `nil` if the server did not count.
    var pageTotal: Int? { get }
    /// Whether the page links to a next one (`rel="next"`, RFC 8288), or `nil` if it has no links.
    var pageHasNext: Bool? { get }
}

extension Page {
    /// Nothing: the page has no links.
    public var pageHasNext: Bool? { nil }
}
