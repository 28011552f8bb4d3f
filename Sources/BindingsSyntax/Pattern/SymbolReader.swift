/// Reads the symbols of a text in UTF-8, from its start or from its end.
struct SymbolReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let direction: PatternProgram.Direction
    private let grammar: PatternGrammar
    private var low: Int
    private var high: Int

    /// The other half of a surrogate pair.
    private var pending: UInt32?

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - bytes: Valid UTF-8.
    ///   - offset: How many bytes to leave out where reading begins; whole characters.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>,
        direction: PatternProgram.Direction,
        grammar: PatternGrammar,
        offset: Int = 0
    ) {
        self.bytes = bytes
        self.direction = direction
        self.grammar = grammar
        low = direction == .forward ? offset : 0
        high = direction == .forward ? bytes.count : bytes.count - offset
    }

    /// The bytes that were read so far.
    var offset: Int {
        switch direction {
        case .forward: low
        case .backward: bytes.count - high
        }
    }

    /// Whether the next symbol is the second half of a surrogate pair.
    var isInsidePair: Bool { pending != nil }

    /// The next symbol, or `nil` at the end.
    mutating func next() -> UInt32? {
        if let half = pending {
            pending = nil
            return half
        }
        guard low < high else { return nil }
        let scalar = direction == .forward ? nextScalar() : previousScalar()
        guard grammar == .annexB, scalar > 0xFFFF else { return scalar }
        let lead = 0xD800 + ((scalar - 0x10000) >> 10)
        let trail = 0xDC00 + ((scalar - 0x10000) & 0x3FF)
        pending = direction == .forward ? trail : lead
        return direction == .forward ? lead : trail
    }

    private mutating func nextScalar() -> UInt32 {
        let first = UInt32(bytes[low])
        low += 1
        guard first >= 0x80 else { return first }
        var scalar = first < 0xE0 ? first & 0x1F : first < 0xF0 ? first & 0x0F : first & 0x07
        while low < high, bytes[low] & 0xC0 == 0x80 {
            scalar = scalar << 6 | UInt32(bytes[low] & 0x3F)
            low += 1
        }
        return scalar
    }

    private mutating func previousScalar() -> UInt32 {
        var scalar: UInt32 = 0
        var shift: UInt32 = 0
        while low < high {
            high -= 1
            let byte = UInt32(bytes[high])
            guard byte & 0xC0 == 0x80 else {
                let payload = byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07
                return scalar | payload << shift
            }
            scalar |= (byte & 0x3F) << shift
            shift += 6
        }
        return scalar
    }
}
