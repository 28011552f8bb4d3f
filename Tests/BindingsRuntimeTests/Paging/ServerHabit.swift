import BindingsRuntime
import Foundation
import Testing

/// How a server that is asked for pages behaves, and what a walk makes of it.
struct ServerHabit: Sendable, CustomTestStringConvertible {
    /// How a walk ends.
    enum Verdict: String, Sendable {
        /// All was given that the server says there is.
        case whole
        /// The walk ended, and the observer was told that something may be missing or come twice.
        case doubted
        /// `ClientError.Code.truncated`.
        case truncated
        /// `ClientError.Code.unverifiable`.
        case unverifiable
    }

    /// What the server counts on a page, given the number of the page.
    typealias Count = @Sendable (_ page: Int, _ items: Int) -> Int?
    /// Whether the server links to a next page, given whether there is one; `nil` for no links at all.
    typealias Links = @Sendable (_ hasNext: Bool) -> Bool?
    /// Which page the server gives for a number, counted from 1, given how many there are; `nil` for an empty one.
    typealias Choice = @Sendable (_ page: Int, _ pages: Int) -> Int?

    var name: String
    /// The number of items the list has.
    var items: Int
    /// The number that the caller asks for, if it does.
    var asked: Int?
    /// The most items the server puts on a page.
    var cap: Int
    var count: Count
    var links: Links
    var choice: Choice
    /// The number of items that come before the walk is over.
    var given: Int
    /// The number of requests it takes.
    var pages: Int
    var verdict: Verdict

    init(
        _ name: String,
        _ items: Int,
        asked: Int? = nil,
        cap: Int = 100,
        count: @escaping Count = Self.uncounted,
        links: @escaping Links = Self.unlinked,
        choice: @escaping Choice = Self.honest,
        given: Int,
        pages: Int,
        _ verdict: Verdict
    ) {
        self.name = name
        self.items = items
        self.asked = asked
        self.cap = cap
        self.count = count
        self.links = links
        self.choice = choice
        self.given = given
        self.pages = pages
        self.verdict = verdict
    }

    var testDescription: String { name }

    static let uncounted: Count = { _, _ in nil }
    static let counted: Count = { _, items in items }
    static let unlinked: Links = { _ in nil }
    static let linked: Links = { $0 }
    static let honest: Choice = { page, _ in page }
}

extension ServerHabit {
    /// The habits, one a line: the list, what the server does, and what a walk gives, asks and says.
    static let all: [ServerHabit] = [
        // Servers that count.
        Self("counts, no items", 0, count: counted, given: 0, pages: 1, .whole),
        Self("counts, one page", 42, count: counted, given: 42, pages: 1, .whole),
        Self("counts, last page short", 247, count: counted, given: 247, pages: 3, .whole),
        Self("counts, last page full", 300, count: counted, given: 300, pages: 3, .whole),
        Self("counts, caps below what is asked", 1234, asked: 500, count: counted, given: 1234, pages: 13, .whole),
        Self("counts and links", 247, count: counted, links: linked, given: 247, pages: 3, .whole),
        // Servers that do not: only an empty page is the end.
        Self("neither, no items", 0, given: 0, pages: 1, .whole),
        Self("neither, last page short", 247, given: 247, pages: 4, .whole),
        Self("neither, last page full", 300, given: 300, pages: 4, .whole),
        Self("neither, caps below what is asked", 1234, asked: 500, given: 1234, pages: 14, .whole),
        // Servers that link.
        Self("links, one page", 42, links: linked, given: 42, pages: 2, .whole),
        Self("links, last page short", 45, cap: 20, links: linked, given: 45, pages: 3, .whole),
        Self("links, caps below what is asked", 45, asked: 500, cap: 20, links: linked, given: 45, pages: 3, .whole),
        Self("links to itself only", 247, links: { _ in false }, given: 247, pages: 4, .whole),
        Self("links to a next page for ever", 247, links: { _ in true }, given: 247, pages: 6, .truncated),
        Self("the same, and counts", 247, count: counted, links: { _ in true }, given: 247, pages: 6, .whole),
        // Counts that are wrong or change.
        Self("counts zero", 247, count: { _, _ in 0 }, given: 247, pages: 4, .doubted),
        Self("counts the page, not the list", 350, count: { _, _ in 100 }, given: 100, pages: 1, .whole),
        Self("the same, and links", 350, count: { _, _ in 100 }, links: linked, given: 350, pages: 4, .doubted),
        Self("counts too few", 350, count: { _, _ in 150 }, given: 350, pages: 5, .doubted),
        Self("counts too many", 247, count: { _, _ in 250 }, given: 247, pages: 6, .truncated),
        Self("dips to what was read", 350, count: { $0 == 2 ? 200 : $1 }, given: 350, pages: 5, .doubted),
        Self("dips below", 350, count: { $0 == 3 ? 7 : $1 }, given: 350, pages: 5, .doubted),
        Self("dips to zero on the last page", 350, count: { $0 == 4 ? 0 : $1 }, given: 350, pages: 5, .doubted),
        Self("counts on the first page only", 350, count: { $0 == 1 ? $1 : nil }, given: 350, pages: 4, .whole),
        Self("counts from the second page on", 350, count: { $0 == 1 ? nil : $1 }, given: 350, pages: 4, .whole),
        Self("count grows", 350, count: { min($0 * 100 + 1, $1) }, given: 350, pages: 5, .doubted),
        // Empty pages.
        Self("empty page amid, counts", 300, count: counted, choice: gap(1), given: 300, pages: 4, .whole),
        Self("empty page amid, links", 300, links: linked, choice: gap(1), given: 300, pages: 4, .whole),
        Self("two empty pages amid, counts", 300, count: counted, choice: gap(2), given: 300, pages: 5, .whole),
        Self("three empty pages amid, counts", 300, count: counted, choice: gap(3), given: 100, pages: 4, .truncated),
        Self("every other page empty, counts", 400, count: counted, choice: everyOther, given: 400, pages: 7, .whole),
        Self("empty page amid, neither", 300, choice: gap(1), given: 100, pages: 2, .whole),
        // The wrong page.
        Self("first page for ever", 247, choice: { _, _ in 1 }, given: 100, pages: 2, .unverifiable),
        Self("the same, counts", 247, count: counted, choice: { _, _ in 1 }, given: 100, pages: 2, .unverifiable),
        Self("the same, links", 247, links: { _ in true }, choice: { _, _ in 1 }, given: 100, pages: 2, .unverifiable),
        Self("last page for ever", 247, choice: { min($0, $1) }, given: 247, pages: 4, .unverifiable),
        Self("last page for ever, counts", 247, count: counted, choice: { min($0, $1) }, given: 247, pages: 3, .whole),
        Self("starts anew behind the end", 247, choice: { ($0 - 1) % $1 + 1 }, given: 247, pages: 4, .unverifiable),
        Self(
            "ignores the number, counts one page",
            42,
            count: counted,
            choice: { _, _ in 1 },
            given: 42,
            pages: 1,
            .whole
        ),
    ]

    /// The most requests a test may need; a walk without an end fails at the next.
    private static let maximumRequests = 50

    private static let everyOther: Choice = { page, _ in page.isMultiple(of: 2) ? nil : page / 2 + 1 }

    /// So many empty pages behind the first.
    private static func gap(_ size: Int) -> Choice {
        { page, _ in page == 1 ? 1 : page <= 1 + size ? nil : page - size }
    }

    /// The server.
    var transport: ScriptedTransport {
        ScriptedTransport { request, index in
            guard index < Self.maximumRequests else { throw ClientError(.tooLarge) }
            let query = URLComponents(url: request.url, resolvingAgainstBaseURL: true)?.queryItems ?? []
            func value(_ name: String) -> Int? { query.first { $0.name == name }?.value.flatMap { Int($0) } }
            let size = min(value("itemsPerPage") ?? cap, cap)
            let pages = (items + size - 1) / size
            let number = value("pageNum") ?? 1
            var rows: [Int] = []
            let chosen = choice(number, pages)
            if let chosen, chosen <= pages { rows = Array(((chosen - 1) * size + 1)...min(items, chosen * size)) }
            var body = #"{"results": \#(rows)"#
            if let total = count(number, items) { body += #", "totalCount": \#(total)"# }
            if let next = links((chosen ?? 1) < pages) {
                body += #", "links": [{"rel": "self"}\#(next ? #", {"rel": "next"}"# : "")]"#
            }
            return .text(200, body + "}")
        }
    }
}
