import Foundation
import LoopbackServer
import Testing

@testable import BindingsRuntime

extension OneByOne {
    @Suite(.timeLimit(.minutes(5))) struct TransportFaultTests {
        private static let body = [UInt8](repeating: 0x61, count: 5000)

        @Test func everyCutOfAFramedBodyIsAnError() async throws {
            let replies: [LoopbackServer.Reply] = [
                .bytes(Self.body, framing: .declaredLength(5001)),
                .bytes(Self.body).cut(after: 0), .bytes(Self.body).cut(after: 1), .bytes(Self.body).cut(after: 4999),
                .bytes(Self.body, framing: .chunked(1000)).cut(after: 0),
                .bytes(Self.body, framing: .chunked(1000)).cut(after: 3),
                .bytes(Self.body, framing: .chunked(1000)).cut(after: 700),
                .bytes(Self.body, framing: .chunked(1000)).cut(after: 2020),
                .bytes(Self.body, framing: .chunked(5000)).cut(after: 5008),
                .bytes(Self.body).cut(after: 2500, ending: .reset),
                .bytes(Self.body, framing: .close).cut(after: 2500, ending: .reset),
            ]
            for reply in replies {
                var reply = reply
                if case .keepAlive = reply.ending { reply.ending = .close }
                let probe = try TransportProbe(.init(), reply)
                let (kind, bytes, hasHead) = await probe.fault()
                #expect(
                    kind == (hasHead ? .truncated : .connectionLost),
                    "\(reply.framing) cut at \(String(describing: reply.cut))"
                )
                #expect(bytes <= Self.body.count)
                #expect(await probe.settles())
            }
        }

        @Test func missingHeadsAreErrors() async throws {
            for text in ["", "HTTP/1.1 200", "junk\r\n\r\n"] {
                let probe = try TransportProbe(.init(), .raw(Array(text.utf8)))
                let fault = await probe.fault()
                #expect(fault.kind == .connectionLost || fault.kind == .invalidResponse, "\(text)")
                #expect(!fault.hasHead)
            }
            let reset = try TransportProbe(.init(), .nothing(.reset))
            #expect(await reset.fault().kind == .connectionLost)
        }

        @Test func refusedConnectionsSayThatNothingWasSent() async throws {
            let probe = try TransportProbe(.init(), .text(""))
            probe.server.stop()
            #expect(await probe.fault().kind == .connectionFailed)
        }

        @Test func silenceBeforeTheHeadEndsByTheIdleLimit() async throws {
            let probe = try TransportProbe(.init(), .nothing(.hold))
            let start = ContinuousClock.now
            #expect(await probe.fault(probe.request(idleTimeout: .milliseconds(80))).kind == .timedOut)
            #expect(start.duration(to: .now) >= .milliseconds(80))
            #expect(await probe.settles())
            #expect(await probe.server.wait { $0.openConnections == 0 })
        }

        @Test func silenceWithinTheBodyEndsByTheIdleLimit() async throws {
            let probe = try TransportProbe(.init(), .bytes(Self.body).cut(after: 1234, ending: .hold))
            let fault = await probe.fault(probe.request(idleTimeout: .milliseconds(80)))
            #expect(fault.kind == .timedOut && fault.bytes == 1234 && fault.hasHead)
            #expect(await probe.settles())
        }

        @Test func drippingOutlivesTheIdleLimitButNotTheDeadline() async throws {
            let drip = LoopbackServer.Reply.bytes(Self.body).inPieces(of: 100, pause: .milliseconds(30))
            let patient = try TransportProbe(.init(), drip)
            #expect(await patient.fault(patient.request(idleTimeout: .seconds(1))).kind == nil)
            let hasty = try TransportProbe(.init(), drip)
            let fault = await hasty.fault(hasty.request(deadline: .milliseconds(300), idleTimeout: .seconds(30)))
            #expect(fault.kind == .deadlineExceeded && fault.bytes < Self.body.count)
            #expect(await hasty.settles())
        }

        @Test func aDeadlineInThePastEndsAtOnce() async throws {
            let probe = try TransportProbe(.init(), .nothing(.hold))
            #expect(await probe.fault(probe.request(deadline: .seconds(-5))).kind == .deadlineExceeded)
        }

        @Test func extremeLimitsAreLimits() async throws {
            let probe = try TransportProbe(.init(), .text("ok"))
            var request = probe.request(idleTimeout: .seconds(Int64.max))
            request.deadline = .now + .seconds(1 << 40)
            #expect(await probe.fault(request).kind == nil)
            request.idleTimeout = .seconds(-1)
            #expect(await probe.fault(request).kind == .timedOut)
        }

        @Test func aWindowThatCannotSpillIsAClearError() async throws {
            let nowhere = URL(fileURLWithPath: "/nonexistent-folder")
            let options = URLSessionTransport.Options(memoryWindow: 1000, temporaryDirectory: nowhere)
            let probe = try TransportProbe(options, .bytes([UInt8](repeating: 1, count: 1 << 20)))
            let response = try await probe.transport.send(probe.request())
            #expect(await probe.settles())
            let error = await #expect(throws: ClientError.self) { try await response.body.collected() }
            #expect(error?.code == .file && error?.message.contains("/nonexistent-folder") == true)
        }
    }
}
