import Dispatch
import Foundation

/// The queue a session calls its delegate on: one call after the other, at a fraction of the cost of operations.
///
/// The session of Linux hands over every 16 KiB as a block, from the thread that reads the socket. Blocks go to a
/// serial dispatch queue here, and when too many wait, because a disk is slower than the network, that thread waits
/// as well. What is run must therefore never wait for the session. Any other way of adding operations is left to the
/// class above, which is slower and as correct.
final class DelegateQueue: OperationQueue, @unchecked Sendable {
    /// The number of blocks that may wait; with 16 KiB in each, 2 MiB.
    private static let limit = 128

    private let serial = DispatchQueue(label: "BindingsRuntime.delegate")
    private let places = DispatchSemaphore(value: DelegateQueue.limit)

    override init() {
        super.init()
        maxConcurrentOperationCount = 1
        underlyingQueue = serial
    }

    #if canImport(FoundationNetworking)
        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            places.wait()
            serial.async { [places] in
                block()
                places.signal()
            }
        }
    #endif
}
