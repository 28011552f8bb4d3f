#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Cuts content into lines where it lies: `\n` and `\r\n` end a line, and so does the end of the content.
struct LineBuffer {
    /// The size of the memory for lines that fit, in bytes.
    static let usualSize = 256 << 10

    /// The longest line, in bytes, without its end.
    private let limit: Int
    private var storage: LineStorage
    /// Where the line begins that is not handed out yet.
    private var start = 0
    /// Up to where that line is known to have no end.
    private var searched = 0
    private var end = 0

    init(limit: Int) {
        self.limit = limit
        storage = LineStorage(count: Self.usualSize)
    }

    /// The next line, if its end is here.
    mutating func nextLine() -> RawLine? {
        guard searched < end, let base = storage.bytes.baseAddress else { return nil }
        guard let found = memchr(base + searched, 0x0A, end - searched) else {
            searched = end
            return nil
        }
        let stop = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        let hasReturn = stop > start && storage.bytes[stop - 1] == 0x0D
        let line = RawLine(storage, start: start, count: stop - start - (hasReturn ? 1 : 0))
        start = stop + 1
        searched = start
        return line
    }

    /// The bytes after the last line end, if there are any.
    mutating func lastLine() -> RawLine? {
        guard start < end else { return nil }
        let line = RawLine(storage, start: start, count: end - start)
        start = end
        searched = end
        return line
    }

    /// Whether the line at hand is longer than it may be, its end not counted.
    var isTooLong: Bool { end - start - 1 > limit }

    /// Makes room and lends it for the next bytes.
    ///
    /// - Parameter fill: Returns how many bytes it has written.
    mutating func append<Failure: Error>(
        _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        if storage.bytes.count - end < Self.usualSize / 4 { makeRoom() }
        let count = try fill(UnsafeMutableRawBufferPointer(rebasing: storage.bytes[end...]))
        end += count
        return count
    }

    /// Moves the line at hand to the start, in the same memory if no line in it is alive, else in new memory.
    private mutating func makeRoom() {
        let pending = end - start
        let size = pending > Self.usualSize / 2 ? max(pending * 2, Self.usualSize) : Self.usualSize
        let rest = UnsafeRawBufferPointer(rebasing: storage.bytes[start..<end])
        if size == storage.bytes.count, isKnownUniquelyReferenced(&storage) {
            storage.bytes.copyMemory(from: rest)
        } else {
            let moved = LineStorage(count: size)
            moved.bytes.copyMemory(from: rest)
            storage = moved
        }
        searched -= start
        start = 0
        end = pending
    }
}
