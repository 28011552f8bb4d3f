import Foundation
import Testing

import BindingsJSON
@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct PagedItemsTests {
    /// Numbers from 1, so many on a page, with or without their count.
    private static func list(of total: Int, by size: Int, counted: Bool) -> ScriptedTransport {
        ScriptedTransport { request, _ in
            let components = URLComponents(url: request.url, resolvingAgainstBaseURL: true)
            func number(_ name: String) -> Int? {
                components?.queryItems?.first { $0.name == name }?.value.flatMap { Int($0) }
            }
            let size = number("itemsPerPage") ?? size
            let first = ((number("pageNum") ?? 1) - 1) * size + 1
            let numbers: [Int] = first > total ? [] : Array(first...min(total, first + size - 1))
            let count = counted ? ", \"totalCount\": \(total)" : ""
            return .text(200, "{\"results\": \(numbers)\(count)}")
        }
    }

    @Test(arguments: [0, 1, 9, 10, 11, 20, 25], [true, false])
    func walksToTheEnd(total: Int, counted: Bool) async throws {
        let transport = Self.list(of: total, by: 10, counted: counted)
        var items: [Int] = []
        for try await item in try call(transport).items { items.append(item) }
        #expect(items == Array(1..<(total + 1)))
        // A count saves the request for a page that is not there.
        let pages = max(1, (total + 9) / 10)
        #expect(transport.requests.count <= pages + (counted ? 0 : 1))
    }

    /// Some servers count nothing and say so with a zero; the list has an end all the same.
    @Test(arguments: [0, 1, 9, 10, 11, 20, 25])
    func survivesWrongCounts(total: Int) async throws {
        let honest = Self.list(of: total, by: 10, counted: false)
        let transport = ScriptedTransport { request, _ in
            let body = try await honest.send(request).body.collect(upTo: 1000).bytes
            let text = String(decoding: body, as: UTF8.self)
            return .text(200, text.replacing("}", with: ", \"totalCount\": 0}"))
        }
        var items: [Int] = []
        for try await item in try call(transport).items { items.append(item) }
        #expect(items == Array(1..<(total + 1)))
    }

    @Test func keepsSizeAndStart() async throws {
        let transport = Self.list(of: 10, by: 100, counted: true)
        var items: [Int] = []
        var call = try call(transport)
        call.request.setQueryValue("3", named: "itemsPerPage")
        call.request.setQueryValue("2", named: "pageNum")
        for try await item in call.items { items.append(item) }
        #expect(items == Array(4...10))
        #expect(transport.requests.map { $0.url.query() } == (2...4).map { "itemsPerPage=3&pageNum=\($0)" })
    }

    /// Nothing is requested before it is wanted.
    @Test func isLazy() async throws {
        let transport = Self.list(of: 1000, by: 10, counted: true)
        var items: [Int] = []
        for try await item in try call(transport).items {
            items.append(item)
            if items.count == 10 { break }
        }
        #expect(transport.requests.count == 1)
    }

    @Test func failsOnce() async throws {
        let transport = ScriptedTransport { _, index in
            index == 0 ? .text(200, #"{"results": [1], "totalCount": 5}"#) : .text(404, "{}")
        }
        var iterator = try call(transport).items.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(error?.status == 404)
        #expect(try await iterator.next() == nil)
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: ["-9223372036854775808", "0", "x", ""])
    func survivesOddNumbers(number: String) async throws {
        let transport = ScriptedTransport { _, index in .text(200, index < 3 ? #"{"results": [\#(index)]}"# : "{}") }
        var call = try call(transport)
        call.request.setQueryValue(number, named: "pageNum")
        var count = 0
        for try await _ in call.items { count += 1 }
        #expect(count == 3)
    }

    /// Of an API that names no parameters, the first page is read, and asking for another says what is missing.
    @Test func needsTheNamesOfParameters() async throws {
        let transport = ScriptedTransport { _, index in .text(200, #"{"results": [\#(index)]}"#) }
        var call = try call(transport)
        call.connection.api.paging = nil
        var iterator = call.items.makeAsyncIterator()
        #expect(try await iterator.next() == 0)
        let error = await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(error?.code == .invalidRequest && transport.requests.count == 1)
        var named = PagedItems(call, parameters: PagingParameters(number: "page")).makeAsyncIterator()
        #expect(try await named.next() == 1)
        #expect(try await named.next() == 2)
        #expect(transport.requests.last?.url.query() == "page=2")
    }

    @Test func endsAtTheLargestNumber() async throws {
        let transport = ScriptedTransport { _, index in .text(200, #"{"results": [\#(index)]}"#) }
        var call = try call(transport)
        call.request.setQueryValue("9223372036854775807", named: "pageNum")
        var iterator = call.items.makeAsyncIterator()
        #expect(try await iterator.next() == 0)
        let error = await #expect(throws: ClientError.self) { try await iterator.next() }
        #expect(error?.code == .invalidRequest && transport.requests.count == 1)
        #expect(try await iterator.next() == nil)
    }

    private func call(_ transport: ScriptedTransport) throws -> Call<NumberPage> {
        Call(Request(.get, "/numbers"), on: try .testing(transport))
    }
}
