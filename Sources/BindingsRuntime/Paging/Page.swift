/// A part of a list too long for one answer; walked with `items` of a call that answers with it.
///
/// Generated code conforms the models that have an array called `results`:
///
/// ```swift
/// extension OrderList: Page {
///     public var pageItems: [Order] { results ?? [] }
///     public var pageTotal: Int? { totalCount.map(Int.init) }
/// }
/// ```
public protocol Page: Sendable {
    /// What the list consists of.
    associatedtype Item: Sendable
    /// The items of this page, in the order of the server; empty behind the last page.
    var pageItems: [Item] { get }
    /// The number of items on all pages, or `nil` if the server did not count.
    var pageTotal: Int? { get }
}
