import Foundation

/// The part of a body that has arrived and was not yet read: a bounded window in memory, and a file for the rest.
///
/// Bytes come out in the order they went in. As long as the file holds any, new bytes go to its end, so that
/// memory stays bounded however slow the reader is.
struct BodyWindow: ~Copyable, Sendable {
    /// The size up to which small pieces are joined, and in which the file is written and read, in bytes.
    static let chunkSize = 64 << 10

    private let limit: Int
    private let directory: URL
    private var chunks: [[UInt8]] = []
    private var head = 0
    private var count = 0
    private var file: SpillFile?
    /// Bytes after those of the file, gathered so that the file is written in large pieces.
    private var tail: [UInt8] = []

    /// Creates an empty window.
    ///
    /// - Parameters:
    ///   - limit: The number of bytes to hold in memory before any go to a file.
    ///   - directory: The folder for the file.
    init(limit: Int, directory: URL) {
        self.limit = limit
        self.directory = directory
    }

    /// Whether nothing waits to be read.
    var isEmpty: Bool { head == chunks.count && tail.isEmpty && spilled == 0 }

    /// The number of bytes in the file.
    var spilled: Int {
        switch file {
        case .some(let file): file.count
        case .none: 0
        }
    }

    /// Adds bytes at the end.
    mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
        guard !bytes.isEmpty else { return }
        if spilled > 0 || !tail.isEmpty || count + bytes.count > limit {
            try spill(bytes)
        } else if let last = chunks.indices.last, last >= head, chunks[last].count + bytes.count <= Self.chunkSize {
            chunks[last].append(contentsOf: bytes)
            count += bytes.count
        } else {
            chunks.append(Array(bytes))
            count += bytes.count
        }
    }

    private mutating func spill(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
        if tail.capacity == 0 { tail.reserveCapacity(Self.chunkSize) }
        tail.append(contentsOf: bytes)
        guard tail.count >= Self.chunkSize else { return }
        if file == nil { file = try SpillFile(in: directory) }
        try file?.append(tail)
        tail.removeAll(keepingCapacity: tail.capacity <= 2 * Self.chunkSize)
    }

    /// Takes the next bytes, or `nil` if none wait.
    mutating func take() throws(SystemFailure) -> [UInt8]? {
        if head < chunks.count {
            let chunk = chunks[head]
            chunks[head] = []
            head += 1
            count -= chunk.count
            if head == chunks.count {
                chunks.removeAll(keepingCapacity: true)
                head = 0
            }
            return chunk
        }
        if spilled > 0 { return try file?.take(atMost: 4 * Self.chunkSize) }
        guard !tail.isEmpty else { return nil }
        defer { tail = [] }
        return tail
    }

    /// Lets go of everything.
    mutating func discard() {
        chunks = []
        head = 0
        count = 0
        tail = []
        file = nil
    }
}
