/// Cuts a stream of bytes into blocks for a hash, and pads the last one.
struct BlockStream<State: Sendable>: Sendable {
    /// Works whole blocks into a state.
    typealias Compression = (UnsafeRawBufferPointer, inout State) -> Void

    private(set) var state: State
    private var pending: [UInt8] = []
    /// The number of bytes so far, modulo 2^64 as the hashes' own definitions have it.
    private var length: UInt64 = 0
    private let blockSize: Int
    private let lengthSize: Int
    private let lengthIsBigEndian: Bool

    /// Starts a stream.
    ///
    /// - Parameters:
    ///   - state: The hash's first state.
    ///   - blockSize: The size of a block in bytes.
    ///   - lengthSize: How many bytes at the end of the padding hold the length of the input in bits.
    ///   - lengthIsBigEndian: Whether the length starts with its most significant byte.
    init(state: State, blockSize: Int, lengthSize: Int, lengthIsBigEndian: Bool) {
        self.state = state
        self.blockSize = blockSize
        self.lengthSize = lengthSize
        self.lengthIsBigEndian = lengthIsBigEndian
        pending.reserveCapacity(blockSize)
    }

    /// Adds bytes; whole blocks are read where they lie.
    mutating func update(_ bytes: UnsafeRawBufferPointer, compress: Compression) {
        length &+= UInt64(bytes.count)
        var rest = bytes[...]
        if !pending.isEmpty {
            let taken = rest.prefix(blockSize - pending.count)
            pending.append(contentsOf: taken)
            rest = rest.dropFirst(taken.count)
            guard pending.count == blockSize else { return }
            pending.withUnsafeBytes { compress($0, &state) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = rest.count - rest.count % blockSize
        if whole > 0 { compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), &state) }
        pending.append(contentsOf: rest.dropFirst(whole))
    }

    /// Adds a one bit, zero bits, and the length of the input in bits, which end the input on the end of a block.
    mutating func pad(compress: Compression) {
        let high = length >> 61
        let low = length << 3
        var padding: [UInt8] = [0x80]
        while (pending.count + padding.count + lengthSize) % blockSize != 0 { padding.append(0) }
        var bits = [UInt8](repeating: 0, count: lengthSize)
        for index in 0..<min(lengthSize, 9) {
            let word = index < 8 ? low >> UInt64(8 * index) : high
            bits[lengthIsBigEndian ? lengthSize - 1 - index : index] = UInt8(truncatingIfNeeded: word)
        }
        (padding + bits).withUnsafeBytes { update($0, compress: compress) }
    }
}
