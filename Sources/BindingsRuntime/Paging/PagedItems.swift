public import BindingsJSON

/// The items of a list, requested page after page with the query parameter `pageNum`.
public struct PagedItems<Value: Page & JSONReadable>: AsyncSequence, Sendable {
    /// One item.
    public typealias Element = Value.Item

    private let call: Call<Value>
    private let parameter: String

    /// Creates a walk through the pages of a call.
    ///
    /// - Parameters:
    ///   - call: The call that asks for the first page.
    ///   - parameter: The query parameter that holds the number of the page, from 1.
    public init(_ call: Call<Value>, parameter: String = "pageNum") {
        self.call = call
        self.parameter = parameter
    }

    /// Starts at the first page; every iterator makes requests of its own.
    public func makeAsyncIterator() -> Iterator {
        Iterator(call: call, parameter: parameter)
    }

    /// Reads item after item.
    public struct Iterator: AsyncIteratorProtocol {
        private var call: Call<Value>
        private let parameter: String
        private var number: Int
        private let first: Int
        private var page: ArraySlice<Value.Item> = []
        private var count = 0
        private var size: Int?
        private var isOver = false

        init(call: Call<Value>, parameter: String) {
            self.call = call
            self.parameter = parameter
            number = call.request.queryValue(named: parameter).flatMap { Int($0) } ?? 1
            first = number
        }

        /// The next item, or `nil` behind the last one.
        ///
        /// - Throws: What sending the call throws; the walk is then over.
        public mutating func next() async throws -> Value.Item? {
            while page.isEmpty {
                if isOver { return nil }
                isOver = true
                let answer = try await call.send()
                page = answer.pageItems[...]
                isOver = isLast(answer)
                let (following, overflow) = number.addingReportingOverflow(1)
                isOver = isOver || overflow
                number = following
                call.request.setQueryValue(String(number), named: parameter)
            }
            return page.removeFirst()
        }

        /// Whether nothing follows a page: it is empty, shorter than the one before, or completes the count.
        private mutating func isLast(_ answer: Value) -> Bool {
            let items = answer.pageItems.count
            count += items
            defer { size = size ?? items }
            if items == 0 { return true }
            // The count is of the whole list: a walk that did not start at its first page sees a part only, and one that
            // has seen more than are counted cannot rely on it.
            if let total = answer.pageTotal, first <= 1, count <= total { return count == total }
            let asked = call.request.queryValue(named: "itemsPerPage").flatMap { Int($0) }
            return items < size ?? asked ?? 0
        }
    }
}
