import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The failure of a file operation: the action, the place, and the reason that the system gives.
struct SystemFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The action, in words that complete "could not".
    enum Action: String, Sendable {
        case create = "create a temporary file in"
        case read = "read"
        case write = "write to"
        case synchronize = "flush to disk"
        case rename = "put the finished file in place of"
    }

    var action: Action
    /// The file or folder; empty for a temporary file without a name.
    var path: String
    /// The value of `errno`.
    var code: Int32

    init(_ action: Action, path: String = "", code: Int32 = errno) {
        self.action = action
        self.path = path
        self.code = code
    }

    var description: String {
        let place = path.isEmpty ? "a temporary file" : path
        return "could not \(action.rawValue) \(place): \(reason)"
    }

    /// The system's own words for the reason.
    var reason: String {
        String(cString: strerror(code))
    }
}
