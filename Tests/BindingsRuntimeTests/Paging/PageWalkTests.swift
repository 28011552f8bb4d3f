import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

/// Walks through lists of servers with all kinds of habits.
@Suite(.timeLimit(.minutes(5))) struct PageWalkTests {
    @Test(arguments: ServerHabit.all)
    func isWholeOrSaysSo(_ habit: ServerHabit) async throws {
        let told = Mutex(0)
        let observer = LifecycleObserver { event in
            if event.kind == .changingList { told.withLock { $0 += 1 } }
        }
        let transport = habit.transport
        let connection = try Connection.testing(
            transport,
            configuration: Configuration(retry: .never, lifecycle: observer)
        )
        var call = Call<NumberPage>(Request(.get, "/numbers"), on: connection)
        call.request.setQueryValue(habit.asked.map(String.init), named: "itemsPerPage")
        var items: [Int] = []
        var failure: ClientError?
        do {
            for try await item in call.items { items.append(item) }
        } catch {
            failure = try #require(error as? ClientError)
        }
        let verdict: ServerHabit.Verdict? =
            switch failure?.code {
            case nil: told.withLock { $0 } == 0 ? .whole : .doubted
            case .truncated: .truncated
            case .unverifiable: .unverifiable
            default: nil
            }
        #expect(verdict == habit.verdict)
        #expect(items == Array(1..<(habit.given + 1)))
        #expect(transport.requests.count == habit.pages)
        if let failure {
            #expect(failure.request?.path == "/numbers" && failure.message.contains("page \(habit.pages) "))
        }
    }

    /// Pages that go round in a circle come to an end, whatever its length and whatever came before.
    @Test(arguments: [(before: 0, length: 2), (1, 2), (1, 7), (5, 3), (0, 40), (40, 1)])
    func noticesCircles(_ circle: (before: Int, length: Int)) async throws {
        let transport = ScriptedTransport { _, index in
            guard index < 300 else { throw ClientError(.tooLarge) }
            let number = index < circle.before ? index : circle.before + (index - circle.before) % circle.length
            return .text(200, #"{"results": [\#(number)], "links": [{"rel": "next"}]}"#)
        }
        let call = Call<NumberPage>(Request(.get, "/numbers"), on: try Connection.testing(transport))
        var items: [Int] = []
        let error = await #expect(throws: ClientError.self) { for try await item in call.items { items.append(item) } }
        #expect(error?.code == .unverifiable && error?.message.contains("same items as") == true)
        #expect(items.starts(with: 0..<(circle.before + circle.length)))
        #expect(transport.requests.count <= 3 * (circle.before + circle.length) + 1)
    }

    /// A list that loses or gains items while it is read comes to an end, and what its count gives away is told.
    @Test(arguments: [-30, -1, 1, 30], [true, false])
    func survivesChanges(by change: Int, isCounted: Bool) async throws {
        let told = Mutex(0)
        let observer = LifecycleObserver { _ in told.withLock { $0 += 1 } }
        let transport = ScriptedTransport { _, index in
            let total = 250 + min(index, 2) * change
            let rows = index * 100 < total ? Array((index * 100)..<min(total, index * 100 + 100)) : []
            return .text(200, #"{"results": \#(rows)\#(isCounted ? #", "totalCount": \#(total)"# : "")}"#)
        }
        let configuration = Configuration(retry: .never, lifecycle: observer)
        let connection = try Connection.testing(transport, configuration: configuration)
        var count = 0
        for try await _ in Call<NumberPage>(Request(.get, "/numbers"), on: connection).items { count += 1 }
        #expect(count == max(200, 250 + 2 * change))
        #expect(told.withLock { $0 } == (isCounted ? 1 : 0))
    }

    /// The names of the parameters are those of the API, or of the caller.
    @Test func asksInTheNamesOfTheAPI() async throws {
        let names = PagingParameters(number: "p", size: "per")
        func walk(_ items: (Call<NumberPage>) -> PagedItems<NumberPage>) async throws -> [String?] {
            let transport = ScriptedTransport { _, index in
                .text(200, #"{"results": [\#(index < 2 ? "\(index)" : "")]}"#)
            }
            var connection = try Connection.testing(transport)
            connection.api.paging = names
            for try await _ in items(Call(Request(.get, "/numbers"), on: connection)) {}
            return transport.requests.map { $0.url.query() }
        }
        #expect(try await walk(\.items) == [nil, "p=2", "p=3"])
        let own = PagingParameters(number: "n")
        #expect(try await walk { PagedItems($0, parameters: own) } == [nil, "n=2", "n=3"])
    }
}
