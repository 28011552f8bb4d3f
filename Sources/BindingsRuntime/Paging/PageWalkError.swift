/// Why a page cannot be the next one of a list.
enum PageWalkError: Error, Equatable {
    /// It has the items of a page before.
    ///
    /// - Parameter distance: How many pages with items before.
    case repeated(distance: Int)
    /// Several pages in a row are empty although the server says that more follows.
    ///
    /// - Parameters:
    ///   - emptyPages: The number of these pages.
    ///   - received: The number of items up to them.
    ///   - total: The number that the server counts, if that is what says so; `nil` if a link does.
    case missing(emptyPages: Int, received: Int, total: Int?)
}

extension PageWalkError {
    /// The error for the caller.
    ///
    /// - Parameters:
    ///   - page: The number of the page.
    ///   - request: The request that it answered.
    func clientError(page: Int, request: RequestSummary) -> ClientError {
        switch self {
        case .repeated(let distance):
            let other = distance == 1 ? "the page before" : "page \(page - distance)"
            let message = "page \(page) has the same items as \(other), so that the list cannot be read to its end"
            return ClientError(.unverifiable, message, request: request, underlying: self)
        case .missing(let emptyPages, let received, let total):
            let promise =
                total.map { "the server counts \($0) items and has given \(received)" } ?? "each links to another"
            let message = "page \(page) is the last of \(emptyPages) empty pages in a row, although \(promise)"
            return ClientError(.truncated, message, request: request, underlying: self)
        }
    }
}
