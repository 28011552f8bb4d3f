extension Call where Value: Page & JSONReadable {
    /// All items of the list this call answers with a page of, page after page as they are read.
    ///
    /// ```swift
    /// for try await order in shop.orders.listOrders().items { print(order.number) }
    /// ```
    ///
    /// The walk starts at the page the call asks for, by default the first, and ends behind the last. Reading stops no
    /// sooner than the loop does: a page is requested when its first item is wanted.
    ///
    /// An item that is added or removed on the server meanwhile moves those behind it, so that one of them may come twice
    /// or not at all; the API counts pages, not items.
    public var items: PagedItems<Value> { PagedItems(self) }
}
