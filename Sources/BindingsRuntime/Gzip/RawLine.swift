/// A line as bytes, without its end; a cheap reference into the buffer it was read to.
///
/// Holding on to a line holds on to that buffer, usually 256 KiB; keep ``bytes`` or ``string`` of lines meant to last.
public struct RawLine: Sendable {
    private let storage: LineStorage
    private let start: Int
    /// The number of bytes.
    public let count: Int

    init(_ storage: LineStorage, start: Int, count: Int) {
        self.storage = storage
        self.start = start
        self.count = count
    }

    /// Whether the line is empty.
    public var isEmpty: Bool { count == 0 }

    /// Lends the bytes; the pointer is not to be kept.
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(rebasing: storage.bytes[start..<start + count]))
    }

    /// A copy of the bytes.
    public var bytes: [UInt8] {
        withUnsafeBytes { Array($0) }
    }

    /// The text, with U+FFFD in place of bytes that are not UTF-8.
    public var string: String {
        withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }
}

extension RawLine: Hashable {
    /// Whether two lines have the same bytes.
    public static func == (left: RawLine, right: RawLine) -> Bool {
        left.count == right.count
            && left.withUnsafeBytes { left in right.withUnsafeBytes { left.elementsEqual($0) } }
    }

    /// Feeds the bytes into a hasher.
    public func hash(into hasher: inout Hasher) {
        withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension RawLine: CustomStringConvertible {
    /// The text.
    public var description: String { string }
}
