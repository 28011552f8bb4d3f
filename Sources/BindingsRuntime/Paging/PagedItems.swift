public import BindingsJSON

/// The items of a list, requested page after page.
public struct PagedItems<Value: Page & JSONReadable>: AsyncSequence, Sendable {
    /// One item.
    public typealias Element = Value.Item

    private let call: Call<Value>
    private let parameters: PagingParameters?

    /// Creates a walk through the pages of a call.
    ///
    /// - Parameters:
    ///   - call: The call that asks for the first page.
    ///   - parameters: The query parameters that choose a page; by default those of the API.
    public init(_ call: Call<Value>, parameters: PagingParameters? = nil) {
        self.call = call
        self.parameters = parameters ?? call.connection.api.paging
    }

    /// Starts at the first page; every iterator makes requests of its own.
    public func makeAsyncIterator() -> Iterator {
        Iterator(call: call, parameters: parameters)
    }

    /// Reads item after item.
    public struct Iterator: AsyncIteratorProtocol {
        private var call: Call<Value>
        /// The parameter with the number of the page; `nil` if the API names none.
        private let parameter: String?
        /// The number of the page to ask for.
        private var number: Int
        private var walk: PageWalk<Value.Item>
        private var page: ArraySlice<Value.Item> = []
        private var isOver = false
        private var hasBegun = false

        init(call: Call<Value>, parameters: PagingParameters?) {
            self.call = call
            parameter = parameters?.number
            func value(_ name: String) -> Int? { call.request.queryValue(named: name).flatMap { Int($0) } }
            number = parameter.flatMap(value) ?? 1
            walk = PageWalk(start: number, size: parameters?.size.flatMap(value))
        }

        /// The next item, or `nil` after the last one.
        ///
        /// - Throws: ``ClientError`` — of the code ``ClientError/Code/truncated`` if the server counts or links to items
        ///   that it does not give, of the code ``ClientError/Code/unverifiable`` if pages repeat, in a circle of any
        ///   length — and what sending the call throws. The walk is then over.
        public mutating func next() async throws -> Value.Item? {
            while page.isEmpty {
                if isOver { return nil }
                // Until everything below has worked, so that an error ends the walk.
                isOver = true
                if hasBegun { try turnPage() }
                hasBegun = true
                let answer = try await call.send()
                isOver = try isLast(answer)
                page = answer.pageItems[...]
            }
            return page.removeFirst()
        }

        private mutating func turnPage() throws(ClientError) {
            guard let parameter else {
                let message = "the API does not name the parameter that chooses a page; pass its name to `PagedItems`"
                throw ClientError(.invalidRequest, message, request: summary)
            }
            let (following, overflow) = number.addingReportingOverflow(1)
            if overflow {
                throw ClientError(
                    .invalidRequest,
                    "the number of the page must be less than \(number)",
                    request: summary
                )
            }
            number = following
            call.request.setQueryValue(String(number), named: parameter)
        }

        private mutating func isLast(_ answer: Value) throws(ClientError) -> Bool {
            do throws(PageWalkError) {
                let step = try walk.add(answer.pageItems, total: answer.pageTotal, hasNext: answer.pageHasNext)
                if step == .endInDoubt {
                    let observer = call.connection.configuration.lifecycle
                    observer?.report(LifecycleEvent(.changingList, operation: call.request.operation))
                }
                return step != .proceed
            } catch {
                throw error.clientError(page: number, request: summary)
            }
        }

        private var summary: RequestSummary { RequestSummary(method: call.request.method, path: call.request.path) }
    }
}

extension LifecycleEvent.Kind {
    /// The number of items that the server counts changed while a list was read, or is not the number that came: items may
    /// be missing or come twice.
    public static let changingList = Self(description: "sent a list whose count changed or is wrong")
}
