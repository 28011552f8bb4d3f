import Dispatch
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One exchange: takes the events of the session, and gives the head and the body.
///
/// Three rules keep it free of deadlocks. No continuation is resumed and no task cancelled while the lock is held.
/// Nothing but a hop to a queue happens where Swift concurrency calls in to cancel. And whoever takes a continuation
/// out of the state resumes it, so that it happens exactly once.
final class Transfer: Sendable {
    /// The bytes to read.
    enum Reading {
        case chunk([UInt8])
        case end
        case failure(any Error)
        case nothingYet
    }

    private enum Ending {
        case complete
        case failed(any Error)
    }

    private struct State: ~Copyable, Sendable {
        var head: CheckedContinuation<Response, any Error>?
        var hasHead = false
        var window: BodyWindow
        var readers: [CheckedContinuation<[UInt8]?, any Error>] = []
        var ending: Ending?
        var lastActivity = ContinuousClock.now
        var watchdog: Watchdog?
        /// Set while the session knows the task; cleared when it reports the end.
        var task: URLSessionTask?
        var wasChallenged = false
    }

    private let state: Mutex<State>
    /// Makes "is it cancelled? then answer" one step, against a cancellation in between.
    private let cancellation = Mutex(())
    private let queue: DispatchQueue
    private let cancellations: DispatchQueue
    private let deadline: ContinuousClock.Instant?
    private let idleTimeout: Duration

    /// Prepares an exchange.
    ///
    /// - Parameters:
    ///   - request: Gives the limits of time.
    ///   - window: The empty window for the body.
    ///   - queue: A queue for timers and for what cancelling has to do; nothing on it may wait for the session.
    ///   - cancellations: A queue that may wait for the session, which takes a cancellation only when a fast server
    ///     leaves it a moment.
    init(
        _ request: HTTPRequest,
        window: consuming BodyWindow,
        queue: DispatchQueue,
        cancellations: DispatchQueue
    ) {
        idleTimeout = min(request.idleTimeout, .longestWait)
        deadline = request.deadline.flatMap { $0 > ContinuousClock.now + .longestWait ? nil : $0 }
        state = Mutex(State(window: window))
        self.queue = queue
        self.cancellations = cancellations
    }

    // MARK: - The caller's side

    /// Starts the exchange and keeps the continuation for the head.
    func start(_ task: URLSessionTask, _ continuation: CheckedContinuation<Response, any Error>) {
        let early: (any Error)? = state.withLock { state in
            if case .failed(let error) = state.ending { return error }
            state.head = continuation
            state.task = task
            state.lastActivity = .now
            // Made under the lock, for it may fire before it is kept.
            state.watchdog = Watchdog(on: queue, after: timeLeft(since: .now)) { [weak self] in self?.checkTime() }
            return nil
        }
        if let early {
            continuation.resume(throwing: early)
            cancellations.async { task.cancel() }
        } else {
            task.resume()
        }
    }

    /// The bytes that can be read without waiting.
    func take() -> Reading {
        state.withLock { Self.take(&$0) }
    }

    private static func take(_ state: inout State) -> Reading {
        do {
            if let chunk = try state.window.take() { return .chunk(chunk) }
        } catch {
            let fault = ClientError(.file, "the response could not be read back: \(error)", underlying: error)
            state.ending = .failed(fault)
        }
        return switch state.ending {
        case nil: .nothingYet
        case .complete: .end
        case .failed(let error): .failure(error)
        }
    }

    /// Resumes a continuation with the next bytes, the end or the error.
    func wait(_ reader: CheckedContinuation<[UInt8]?, any Error>) {
        let reading = state.withLock { state in
            let reading = Self.take(&state)
            if case .nothingYet = reading { state.readers.append(reader) }
            return reading
        }
        switch reading {
        case .chunk(let chunk): reader.resume(returning: chunk)
        case .end: reader.resume(returning: nil)
        case .failure(let error): reader.resume(throwing: error)
        case .nothingYet: break
        }
    }

    /// Ends the exchange because the caller does not want the rest.
    ///
    /// May be called from anywhere, cancellation handlers and `deinit` included: the work is done on a queue.
    func cancel() {
        queue.async { self.fail(CancellationError(), discarding: true) }
    }

    // MARK: - The session's side

    /// The head has arrived.
    func received(_ head: HTTPURLResponse) {
        // Informational responses (103 Early Hints) come before the one that counts.
        guard head.statusCode >= 200 else { return noteActivity() }
        let continuation = state.withLock { state in
            state.lastActivity = .now
            state.hasHead = true
            defer { state.head = nil }
            return state.head
        }
        guard let continuation else { return }
        let body = ResponseBody(TransferBody(self))
        continuation.resume(returning: Response(status: head.statusCode, headers: Headers(head), body: body))
    }

    /// A part of the body has arrived.
    func received(_ data: Data) {
        guard !data.isEmpty else { return }
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var chunk: [UInt8] = []
        let failure: ClientError? = state.withLock { state in
            guard state.ending == nil else { return nil }
            state.lastActivity = .now
            if !state.readers.isEmpty {
                reader = state.readers.removeFirst()
                chunk = Array(data)
                return nil
            }
            return data.withUnsafeBytes { bytes in
                do throws(SystemFailure) {
                    try state.window.append(bytes)
                    return nil
                } catch {
                    let message = "the response could not be kept for its slow reader: \(error)"
                    let failure = ClientError(.file, message, underlying: error)
                    // At once, so that what arrives until the task has ended is not kept in memory.
                    state.ending = .failed(failure)
                    state.window.discard()
                    return failure
                }
            }
        }
        reader?.resume(returning: chunk)
        // On the queue, since ending the task from within its delegate can deadlock.
        if let failure { queue.async { self.fail(failure, discarding: true) } }
    }

    /// Something moved.
    func noteActivity() {
        state.withLock { $0.lastActivity = .now }
    }

    /// The server asks for credentials, which the session does not provide.
    func challenged() {
        state.withLock { $0.wasChallenged = true }
    }

    /// Runs a step unless the task was cancelled, and never at the same time as a cancellation.
    func unlessCancelled(_ task: URLSessionTask, _ step: () -> Void) {
        // Not waiting for the lock: it is held while a cancellation waits for the session.
        _ = cancellation.withLockIfAvailable { _ in
            if task.state != .canceling { step() }
        }
    }

    /// The session is done with the task.
    func completed(_ task: URLSessionTask, error: (any Error)?) {
        let (wasChallenged, hasHead) = state.withLock { state in
            state.task = nil
            return (state.wasChallenged, state.hasHead)
        }
        if wasChallenged, let head = task.response as? HTTPURLResponse {
            // Refusing the challenge counts as a cancellation, although the answer is whole.
            if !hasHead { received(head) }
            end(.complete)
        } else if let error {
            end(.failed(ClientError(transport: error, hasHead: hasHead)))
        } else if !hasHead {
            end(.failed(ClientError(.connectionLost, "the server closed the connection without a response")))
        } else {
            end(.complete)
        }
    }

    // MARK: - The end

    private func fail(_ error: any Error, discarding: Bool) {
        end(.failed(error), discarding: discarding)
        guard let task = state.withLock({ $0.task }) else { return }
        cancellations.async { self.cancellation.withLock { _ in task.cancel() } }
    }

    private func end(_ ending: Ending, discarding: Bool = false) {
        let (head, readers, timer) = state.withLock { state in
            if state.ending == nil || discarding { state.ending = ending }
            if discarding { state.window.discard() }
            defer {
                state.head = nil
                state.readers = []
                state.watchdog = nil
            }
            return (state.head, state.readers, state.watchdog)
        }
        timer?.cancel()
        switch ending {
        case .complete:
            for reader in readers { reader.resume(returning: nil) }
        case .failed(let error):
            head?.resume(throwing: error)
            for reader in readers { reader.resume(throwing: error) }
        }
    }

    // MARK: - Time

    private func timeLeft(since lastActivity: ContinuousClock.Instant) -> Duration {
        let idleEnd = lastActivity + idleTimeout
        return ContinuousClock.now.duration(to: min(idleEnd, deadline ?? idleEnd))
    }

    private func checkTime() {
        let now = ContinuousClock.now
        let fault: ClientError? = state.withLock { state in
            guard let timer = state.watchdog else { return nil }
            if let deadline, now >= deadline {
                return ClientError(.deadlineExceeded, "the deadline of the call passed")
            }
            if now >= state.lastActivity + idleTimeout {
                return ClientError(.timedOut, "the server was silent for \(idleTimeout)")
            }
            timer.fire(after: timeLeft(since: state.lastActivity))
            return nil
        }
        if let fault { fail(fault, discarding: false) }
    }
}
