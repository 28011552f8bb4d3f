/// Where a list ends, as far as the pages read so far tell.
///
/// A server's information on the length of a list is a claim. A link to a next page is followed. A count ends the list if it
/// never changed and is what came. The absence of a link ends it if pages before had one. Without any of them, only an
/// empty page does.
struct PageWalk<Item: Equatable> {
    /// The next step after a page.
    enum Step: Equatable {
        /// Ask for the next page.
        case proceed
        /// Stop: this was the last page, which agrees with the server's claims.
        case end
        /// Stop: nothing more came, but the count changed meanwhile or is not the number of items that came.
        case endInDoubt
    }

    /// How many empty pages in a row are read because the server says that more follows.
    static var patience: Int { 3 }

    /// The number of the first page.
    private let start: Int
    /// How many items a page was asked to have.
    private let size: Int?
    /// The number of items before the first page, if it is known.
    private var offset: Int?
    private var first: [Item]?
    private var previous: [Item] = []
    /// A page that is kept to be compared with later ones, its number among those with items, and the number of the page that
    /// replaces it: twice its own, so that a cycle of any length is found (R. P. Brent, 1980).
    private var kept: (items: [Item], number: Int, end: Int) = ([], 0, 0)
    private var pages = 0
    private var received = 0
    private var emptyPages = 0
    private var total: Int?
    private var hasChangedTotal = false
    private var hadNext = false

    /// Creates a walk.
    ///
    /// - Parameters:
    ///   - start: The number of the first page.
    ///   - size: How many items a page was asked to have, if it was.
    init(start: Int, size: Int?) {
        self.start = start
        self.size = size
    }

    /// Takes a page into account.
    ///
    /// - Throws: ``PageWalkError`` if it cannot be the next page of a list.
    mutating func add(_ items: [Item], total: Int?, hasNext: Bool?) throws(PageWalkError) -> Step {
        if first == nil { offset = Self.offset(start: start, size: size, count: items.count) }
        if let total {
            hasChangedTotal = hasChangedTotal || self.total.map { $0 != total } ?? false
            self.total = total
        }
        hadNext = hadNext || hasNext == true
        if items.isEmpty {
            emptyPages += 1
            guard hasNext == true || missing > 0 else { return ending }
            if emptyPages < Self.patience { return .proceed }
            if isComplete { return .end }
            throw .missing(emptyPages: emptyPages, received: (offset ?? 0) + received, total: missing > 0 ? total : nil)
        }
        pages += 1
        if items == previous { throw .repeated(distance: 1) }
        if items == first { throw .repeated(distance: pages - 1) }
        if items == kept.items { throw .repeated(distance: pages - kept.number) }
        if pages >= kept.end { kept = (items, pages, pages * 2) }
        first = first ?? items
        previous = items
        emptyPages = 0
        received += items.count
        if hasNext == true || missing > 0 { return .proceed }
        if isComplete { return .end }
        return hasNext == false && hadNext ? ending : .proceed
    }

    /// How many items are still to come by the latest count; 0 if there is none to rely on.
    private var missing: Int {
        guard let offset, let total = self.total else { return 0 }
        return max(0, total - offset - received)
    }

    /// Whether all items have come that the server counts, and it never counted otherwise.
    private var isComplete: Bool {
        guard let offset, let total else { return false }
        return !hasChangedTotal && total == offset + received
    }

    /// How a walk ends when no more pages follow.
    private var ending: Step {
        guard offset != nil, total != nil else { return .end }
        return isComplete ? .end : .endInDoubt
    }

    /// The number of items before the first page: none before page 1, and before a later one only known if that came as
    /// long as it was asked to be.
    private static func offset(start: Int, size: Int?, count: Int) -> Int? {
        guard start > 1 else { return 0 }
        guard let size, size == count else { return nil }
        let (offset, overflow) = (start - 1).multipliedReportingOverflow(by: size)
        return overflow ? nil : offset
    }
}
