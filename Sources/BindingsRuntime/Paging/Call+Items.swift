extension Call where Value: Page & JSONReadable {
    /// All items of the list this call answers with a page of, page after page as they are read.
    ///
    /// ```swift
    /// for try await order in shop.orders.listOrders().items { print(order.number) }
    /// ```
    ///
    /// The walk starts at the page the call asks for, by default the first. It goes on as long as a page links to a next
    /// one or the server counts more items than came; it ends where the count is reached or the links end, and where there
    /// is neither, at an empty page. A page may be shorter than asked for. A page is requested when its first item is
    /// wanted, and none after the last wanted item.
    ///
    /// A list that cannot be read to its end is an error: several empty pages in a row although more items are counted or
    /// linked to, or a page with the items of the one before.
    ///
    /// An item that is added or removed on the server meanwhile moves those after it, so that one of them may come twice
    /// or not at all; the API counts pages, not items. If the count gives that away, the observer of
    /// ``Configuration/lifecycle`` is told (``LifecycleEvent/Kind/changingList``).
    public var items: PagedItems<Value> { PagedItems(self) }
}
