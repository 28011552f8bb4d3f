import Foundation
import LoopbackServer
import Testing

@testable import BindingsRuntime

extension OneByOne {
    @Suite(.timeLimit(.minutes(5))) struct TransportCancellationTests {
        @Test func cancellingAWaitForTheHeadIsPrompt() async throws {
            let probe = try TransportProbe(.init(), .nothing(.hold))
            let task = Task { try await probe.exchange() }
            #expect(await probe.server.wait { $0.requests.count == 1 })
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(await probe.settles())
            #expect(await probe.server.wait { $0.openConnections == 0 })
        }

        @Test func cancellingAWaitForTheBodyIsPrompt() async throws {
            let probe = try TransportProbe(
                .init(),
                .bytes([1, 2, 3], framing: .declaredLength(9)).cut(after: 3, ending: .hold)
            )
            let (started, start) = AsyncStream<Void>.makeStream()
            let task = Task {
                for try await _ in try await probe.transport.send(probe.request()).body { start.yield() }
            }
            for await _ in started { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(await probe.settles())
            #expect(await probe.server.wait { $0.openConnections == 0 })
        }

        @Test func aCancelledTaskSendsNothing() async throws {
            let probe = try TransportProbe(.init(), .text("ok"))
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await probe.exchange()
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(probe.server.requests.isEmpty)
        }

        @Test func lettingGoOfTheBodyEndsTheTransfer() async throws {
            let endless = LoopbackServer.Reply(
                body: .written { writer in
                    while true {
                        try writer.write([UInt8](repeating: 7, count: 10_000))
                        try writer.pause(.milliseconds(1))
                    }
                },
                framing: .chunked(10_000)
            )
            let probe = try TransportProbe(.init(), endless)
            for try await chunk in try await probe.transport.send(probe.request()).body where !chunk.isEmpty { break }
            #expect(await probe.settles())
            #expect(await probe.server.wait { $0.outcomes.first?.wasCutOff == true })
            // The same without ever reading, and by asking for it.
            _ = try await probe.transport.send(probe.request())
            #expect(await probe.settles())
            let response = try await probe.transport.send(probe.request())
            response.body.cancel()
            #expect(await probe.settles())
            await #expect(throws: CancellationError.self) { try await response.body.collected() }
        }

        /// Cancels at random moments of exchanges of every kind; what matters is that nothing hangs, crashes or stays.
        @Test(.timeLimit(.minutes(10)), arguments: [1, 2])
        func survivesRandomCancellations(seed: UInt64) async throws {
            let body = [UInt8](repeating: 0x62, count: 40_000)
            let probe = try TransportProbe { request in
                switch request.index % 6 {
                case 0: .bytes(body)
                case 1: .bytes(body, framing: .chunked(3000))
                case 2: .redirect(to: "/again")
                case 3: .unauthorized("Basic realm=\"x\"", body: "no")
                case 4: .bytes(body, framing: .chunked(3000)).cut(after: 9000)
                default: .bytes(body, status: 404)
                }
            }
            var random = SeededRandom(seed: seed)
            for _ in 0..<150 {
                let delays = (0..<10).map { _ in Int.random(in: 0..<1500, using: &random) }
                await withTaskGroup(of: Void.self) { group in
                    for delay in delays {
                        let task = Task { try await probe.exchange() }
                        group.addTask {
                            try? await Task.sleep(for: .microseconds(delay))
                            task.cancel()
                            _ = await task.result
                        }
                    }
                }
            }
            #expect(await probe.settles())
            // The head only: the turn may be that of the body that is cut.
            #expect(try await probe.transport.send(probe.request()).status >= 200)
        }

        @Test func leavesNoDescriptorsOpen() async throws {
            let options = URLSessionTransport.Options(memoryWindow: 1 << 10)
            let probe = try TransportProbe(options, .bytes([UInt8](repeating: 3, count: 300_000)))
            _ = try await probe.exchange()
            let before = Self.spillFiles()
            for _ in 0..<50 {
                let response = try await probe.transport.send(probe.request())
                var iterator = response.body.makeAsyncIterator()
                _ = try await iterator.next()
            }
            #expect(await probe.settles())
            #expect(await probe.server.wait { _ in Self.spillFiles() <= before })
        }

        /// The number of open files of this process that have no name any more.
        private static func spillFiles() -> Int {
            let folder = "/proc/self/fd"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.count { name in
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")
                return target?.contains("/body-") ?? false
            }
        }
    }
}
