import BindingsRuntime
import Foundation
import Synchronization
import Testing

@testable import AtlasAdmin

@Suite(.timeLimit(.minutes(5))) struct AccessHistoryTests {
    /// A server with rows of known milliseconds that answers as the service does: newest first, no more than a number.
    private final class Server: Sendable {
        let rows: [(time: Int64, name: String)]
        let asked = Mutex<[ClosedRange<Int64>]>([])
        let countsEndIn: Bool
        /// The most rows it gives, whatever it is asked for.
        let cap: Int

        init(_ rows: [(time: Int64, name: String)], countsEndIn: Bool = true, cap: Int = .max) {
            self.rows = rows.sorted { $0.time > $1.time }
            self.countsEndIn = countsEndIn
            self.cap = cap
        }

        func answer(_ range: ClosedRange<Int64>, _ limit: Int) -> [JSONValue] {
            asked.withLock { $0.append(range) }
            let hits = rows.filter { range.contains($0.time) && (countsEndIn || $0.time < range.upperBound) }
            return hits.prefix(min(limit, cap)).map { row in
                let date = Date(timeIntervalSince1970: Double(row.time / 1000))
                return ["timestamp": .string(date.formatted(.iso8601)), "name": .string(row.name)]
            }
        }
    }

    static let start: Int64 = 1_700_000_000_000

    /// Whatever the size of an answer, every row comes once, and as often as it is there.
    @Test(arguments: [3, 4, 7, 50, 1000], [true, false])
    func losesAndRepeatsNothing(limit: Int, countsEndIn: Bool) async throws {
        var generator = Seeded(state: UInt64(limit))
        // Runs of rows within one second, some of them alike in everything the answer shows.
        let rows = (0..<150).map { index in
            let second = Int64(index / 2)
            let time = Self.start + second * 1000 + Int64.random(in: 0...999, using: &generator)
            return (time: time, name: "row \(index / 2 * 2)")
        }
        let server = Server(rows, countsEndIn: countsEndIn)
        let names = try await names(server, limit: limit)
        #expect(names.sorted() == rows.map(\.name).sorted())
        #expect(names.first == server.rows.first?.name)
        #expect(server.asked.withLock { $0.count } <= 2 + 150 / max(1, limit - 2))
    }

    /// The number that is documented is not the one a server must keep to: what it gives at most shows in its answers.
    @Test(
        arguments: [(250, 100), (250, 125), (250, 249), (250, 250), (250, 251), (1, 1), (2, 1), (0, 1)],
        [true, false]
    )
    func losesNothingToAServerThatGivesLess(_ sizes: (rows: Int, cap: Int), countsEndIn: Bool) async throws {
        let rows = (0..<sizes.rows).map { (time: Self.start + 1500 + Int64($0) * 3700, name: "row \($0)") }
        let server = Server(rows, countsEndIn: countsEndIn, cap: sizes.cap)
        // One a time can only be given where the answer shows something new, so not with an overlap of a second.
        if sizes == (2, 1) {
            let error = await #expect(throws: ClientError.self) { try await names(server, limit: 20_000) }
            #expect(error?.code == .truncated)
            return
        }
        #expect(try await names(server, limit: 20_000) == rows.map(\.name).reversed())
        #expect(server.asked.withLock { $0.count } <= 3 + sizes.rows / max(1, sizes.cap - 1))
    }

    /// A second from which the server gives as much as it ever does, with older ones behind it, may have more.
    @Test func saysWhenAServerThatGivesLessCutsASecond() async throws {
        let rows = (0..<30).map { (time: Self.start + 500_000 + $0, name: "row \($0)") }
        let older = [(time: Self.start + 10_000, name: "older")]
        for cap in [10, 29, 30] {
            let error = await #expect(throws: ClientError.self) {
                try await names(Server(rows + older, cap: cap), limit: 20_000)
            }
            #expect(error?.code == .truncated)
            #expect(error?.message.contains("2023-11-14T22:21:40Z has \(cap) entries or more") == true)
        }
        #expect(try await names(Server(rows + older, cap: 31), limit: 20_000).count == 31)
    }

    /// A server that gives the newest entries whatever the range is noticed, not asked for ever.
    @Test func saysWhenTheRangeIsNotHeeded() async throws {
        let requests = Mutex(0)
        let history = AccessHistory<JSONValue>(
            Self.start...(Self.start + 1_000_000),
            timestamp: { $0.object?["timestamp"]?.string }
        ) { _, _ in
            requests.withLock { $0 += 1 }
            return [["timestamp": "2023-11-14T22:13:25Z"], ["timestamp": "2023-11-14T22:13:21Z"]]
        }
        var count = 0
        let error = await #expect(throws: ClientError.self) { for try await _ in history { count += 1 } }
        #expect(error?.code == .invalidResponse && count == 2)
        #expect(requests.withLock { $0 } == 2)
    }

    /// A server that gives fewer at a time than before has not come to the end.
    @Test(arguments: [[100, 80, 90, 60, 100], [100, 10, 5], [10, 100]])
    func losesNothingToAServerThatGivesNowMoreNowLess(_ caps: [Int]) async throws {
        let rows = (0..<500).map { (time: Self.start + Int64($0) * 1700, name: "row \($0)") }
        let server = Server(rows)
        let asked = Mutex(0)
        let history = AccessHistory<JSONValue>(
            Self.start...(Self.start + 1_000_000),
            timestamp: { $0.object?["timestamp"]?.string }
        ) { range, limit in
            let index = asked.withLock { count in
                count += 1
                return count - 1
            }
            return server.answer(range, min(limit, caps[index % caps.count]))
        }
        var names: [String] = []
        for try await row in history { names.append(row.object?["name"]?.string ?? "") }
        #expect(names == rows.map(\.name).reversed())
    }

    /// A walk is sure of its end when an answer is shorter than one before and has nothing new.
    @Test func asksOnceMoreForWhatFits() async throws {
        let server = Server([(Self.start, "a"), (Self.start + 5000, "b")])
        #expect(try await names(server, limit: 20_000) == ["b", "a"])
        let start = Self.start
        #expect(server.asked.withLock { $0 } == [start...(start + 1_000_000), start...(start + 1000)])
        let empty = Server([])
        #expect(try await names(empty, limit: 20_000) == [])
        #expect(empty.asked.withLock { $0.count } == 1)
    }

    @Test func saysWhenASecondIsTooFull() async throws {
        let server = Server((0..<30).map { (Self.start + 500_000 + $0, "row \($0)") })
        let error = await #expect(throws: ClientError.self) { try await names(server, limit: 10, maximum: 10) }
        #expect(error?.code == .truncated)
        #expect(error?.message.contains("2023-11-14T22:21:40Z has 10 entries or more") == true)
    }

    /// A second with more rows than are asked for at a time is asked for again, with as many as the API gives.
    @Test(arguments: [1, 2, 10, 29, 30, 31])
    func asksForMoreWhereASecondIsFull(limit: Int) async throws {
        let rows =
            (0..<30).map { (time: Self.start + 500_000 + $0, name: "row \($0 / 2)") }
            + [(time: Self.start + 499_000, name: "older"), (time: Self.start + 501_000, name: "newer")]
        for countsEndIn in [true, false] {
            let names = try await names(Server(rows, countsEndIn: countsEndIn), limit: limit, maximum: 40)
            #expect(names.sorted() == rows.map(\.name).sorted())
        }
    }

    /// A row that came in between two requests, in time for the second one, is given as well.
    @Test func givesLateRows() async throws {
        let requests = Mutex(0)
        let history = AccessHistory<JSONValue>(
            Self.start...(Self.start + 9000),
            limit: 3,
            timestamp: { $0.object?["timestamp"]?.string }
        ) { _, _ in
            let isFirst = requests.withLock { count in
                count += 1
                return count == 1
            }
            let new: JSONValue = ["timestamp": "2023-11-14T22:13:25Z", "name": "new"]
            let old: JSONValue = ["timestamp": "2023-11-14T22:13:21Z", "name": "old"]
            return isFirst ? [new, new, old] : [old, old]
        }
        var names: [String?] = []
        for try await entry in history { names.append(entry.object?["name"]?.string) }
        #expect(names == ["new", "new", "old", "old"])
    }

    @Test func saysWhenATimeCannotBeRead() async throws {
        let history = AccessHistory<JSONValue>(0...1_000_000, limit: 1, timestamp: { _ in "yesterday" }) { _, _ in
            [["name": "a"]]
        }
        var iterator = history.makeAsyncIterator()
        #expect(try await iterator.next() == ["name": "a"])
        let error = await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(error?.code == .decoding)
        #expect(try await iterator.next() == nil)
    }

    private func names(_ server: Server, limit: Int, maximum: Int = 20_000) async throws -> [String] {
        let history = AccessHistory<JSONValue>(
            Self.start...(Self.start + 1_000_000),
            limit: limit,
            maximum: maximum,
            timestamp: { $0.object?["timestamp"]?.string }
        ) { range, limit in
            server.answer(range, limit)
        }
        var names: [String] = []
        for try await entry in history { names.append(entry.object?["name"]?.string ?? "") }
        return names
    }
}

/// A linear congruential generator: the same numbers in every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
