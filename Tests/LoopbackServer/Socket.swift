#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A TCP socket; closed when the last reference goes, so that its number is never reused under a running thread.
package final class Socket: @unchecked Sendable {
    /// A system call failed.
    struct Failure: Error, CustomStringConvertible {
        var call: String
        var code: Int32 = errno

        var description: String { "\(call): \(String(cString: strerror(code)))" }
    }

    /// The place among the connections of the server; set before the socket is shared.
    var number = 0

    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var on: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, size)
        #if canImport(Darwin)
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, size)
        #endif
    }

    deinit {
        close(descriptor)
    }

    /// A socket that listens on a port of the system's choice.
    static func listening() throws -> Socket {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        let socket = Socket(descriptor)
        var address = loopback(port: 0)
        try withAddress(&address) { pointer, length in
            guard bind(descriptor, pointer, length) == 0 else { throw Failure(call: "bind") }
        }
        guard listen(descriptor, 128) == 0 else { throw Failure(call: "listen") }
        return socket
    }

    /// Connects to a port of this machine.
    package static func connected(to port: UInt16) throws -> Socket {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        let socket = Socket(descriptor)
        var address = loopback(port: port)
        try withAddress(&address) { pointer, length in
            guard connect(socket.descriptor, pointer, length) == 0 else { throw Failure(call: "connect") }
        }
        socket.limitWaiting()
        return socket
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    func localPort() throws -> UInt16 {
        var address = sockaddr_in()
        try Self.withAddress(&address) { [descriptor] pointer, length in
            var length = length
            guard getsockname(descriptor, pointer, &length) == 0 else { throw Failure(call: "getsockname") }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func withAddress(
        _ address: inout sockaddr_in,
        _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) throws -> Void
    ) rethrows {
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                try body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// The next connection, or `nil` once the socket was shut down.
    func accept() -> Socket? {
        while true {
            #if canImport(Darwin)
                let connection = Darwin.accept(descriptor, nil, nil)
            #elseif canImport(Glibc)
                let connection = Glibc.accept(descriptor, nil, nil)
            #elseif canImport(Musl)
                let connection = Musl.accept(descriptor, nil, nil)
            #endif
            if connection >= 0 {
                let socket = Socket(connection)
                socket.limitWaiting()
                return socket
            }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// Ends every receiving and sending that waits for five minutes, so that no test can wait for ever.
    private func limitWaiting() {
        var limit = timeval(tv_sec: 300, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    }

    /// Sends all bytes; returns whether the other side took them.
    package func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        var sent = 0
        while sent < bytes.count {
            #if canImport(Darwin)
                let count = Darwin.send(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, flags)
            #elseif canImport(Glibc)
                let count = Glibc.send(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, flags)
            #elseif canImport(Musl)
                let count = Musl.send(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, flags)
            #endif
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Some bytes, or `nil` when the other side has closed or the socket was shut down.
    package func receive() -> [UInt8]? {
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
                count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
                filled = max(count, 0)
            }
            if count < 0 && errno == EINTR { continue }
            return count > 0 ? bytes : nil
        }
    }

    /// Ends both directions and wakes whoever waits.
    func shutDown() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Makes the close that follows a reset.
    func resetOnClose() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }
}
