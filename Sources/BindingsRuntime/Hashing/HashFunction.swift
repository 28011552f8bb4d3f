/// A hash that reads its input in blocks (the Merkle–Damgård construction), fed bytes in any portions.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(chunk)
/// let digest = hash.finish()
/// ```
protocol HashFunction: Sendable {
    /// The words that one block turns into the next.
    associatedtype State: Sendable

    /// The state so far and the bytes that do not fill a block yet.
    var stream: BlockStream<State> { get set }

    /// Creates a hash of no bytes.
    init()

    /// Works whole blocks into the state.
    static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout State)

    /// Writes the state after the last block as the hash value.
    static func digest(of state: State) -> [UInt8]
}

extension HashFunction {
    /// Adds bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        stream.update(bytes, compress: Self.compress)
    }

    /// Adds bytes.
    mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The hash of all bytes added. More may be added afterwards: this copy is closed, the original is not.
    func finish() -> [UInt8] {
        var copy = stream
        copy.pad(compress: Self.compress)
        return Self.digest(of: copy.state)
    }

    /// The hash of bytes that are all here.
    static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = Self()
        hash.update(bytes)
        return hash.finish()
    }
}
