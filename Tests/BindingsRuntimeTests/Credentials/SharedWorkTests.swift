import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5)))
struct SharedWorkTests {
    @Test func everyParticipantGetsTheResult() async throws {
        let gate = Gate()
        let work = SharedWork { () async throws -> Int in
            try await gate.wait()
            return 7
        }
        #expect(work.join() && work.join())
        let others = (0..<2).map { _ in Task { try await work.value() } }
        gate.open()
        #expect(try await work.value() == 7)
        for other in others { #expect(try await other.value == 7) }
        // Work that is done can be joined for ever.
        #expect(work.join())
        #expect(try await work.value() == 7)
    }

    /// Work that nobody waited for any more has been cancelled: who comes then must begin anew.
    @Test func abandonedWorkIsNotJoined() async throws {
        let (end, isCancelled) = (Gate(), Flag())
        let work = SharedWork { () async throws -> Int in
            // Work that has its own way of ending, so that it has not ended yet when somebody comes to join.
            await withTaskCancellationHandler {
                let wait = Task { try? await end.wait() }
                await wait.value
            } onCancel: {
                isCancelled.value = true
            }
            return 7
        }
        let waiter = Task { try await work.value() }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        try await eventually { isCancelled.value }
        #expect(!work.join())
        end.open()
    }

    /// One participant that stays keeps the work going.
    @Test func workGoesOnForWhoStays() async throws {
        let gate = Gate()
        let work = SharedWork { () async throws -> Int in
            try await gate.wait()
            return 7
        }
        #expect(work.join())
        let waiter = Task { try await work.value() }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        #expect(work.join())
        gate.open()
        #expect(try await work.value() == 7)
        #expect(try await work.value() == 7)
    }
}
