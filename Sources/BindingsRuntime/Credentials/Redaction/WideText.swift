/// Bytes read as UTF-16 or UTF-32, in which a secret has other bytes than it has in UTF-8.
struct WideText {
    /// How a text is laid out in bytes.
    struct Layout: Hashable {
        /// The bytes of one code unit, 2 or 4.
        var width: Int
        var isBigEndian: Bool
        /// How many bytes come before the first code unit: bytes in front of a text may be of another encoding.
        var offset: Int

        /// Every way to read some bytes.
        static let all: [Layout] = [2, 4].flatMap { width in
            [false, true].flatMap { isBigEndian in
                (0..<width).map { Layout(width: width, isBigEndian: isBigEndian, offset: $0) }
            }
        }
    }

    let layout: Layout
    /// The text as UTF-8; an invalid character becomes a byte that no text has.
    private(set) var utf8: [UInt8] = []
    /// Where in the wide text each byte of `utf8` comes from.
    private var places: [Int] = []
    private let size: Int

    private static let noCharacter: UInt8 = 0xFF

    /// Reads bytes.
    init(_ bytes: [UInt8], as layout: Layout) {
        self.layout = layout
        size = bytes.count
        utf8.reserveCapacity(bytes.count / layout.width)
        places.reserveCapacity(bytes.count / layout.width)
        var position = layout.offset
        while let unit = unit(at: position, in: bytes) {
            var scalar = Unicode.Scalar(unit)
            var end = position + layout.width
            if layout.width == 2, (0xD800...0xDBFF).contains(unit), let low = self.unit(at: end, in: bytes),
                (0xDC00...0xDFFF).contains(low)
            {
                scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
                end += layout.width
            }
            let encoded = scalar.map { Array(String($0).utf8) } ?? [Self.noCharacter]
            utf8 += encoded
            places += encoded.map { _ in position }
            position = end
        }
    }

    private func unit(at position: Int, in bytes: [UInt8]) -> UInt32? {
        guard position + layout.width <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for index in 0..<layout.width {
            let place = layout.isBigEndian ? position + index : position + layout.width - 1 - index
            unit = unit << 8 | UInt32(bytes[place])
        }
        return unit
    }

    /// Where in the bytes a range of `utf8` is.
    func range(of range: Range<Int>) -> Range<Int> {
        let end =
            range.upperBound < places.count ? places[range.upperBound] : size - (size - layout.offset) % layout.width
        return places[range.lowerBound]..<end
    }

    /// A text of ASCII, laid out like this one.
    func encoded(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte in
            let zeros = Array(repeating: UInt8(0), count: layout.width - 1)
            return layout.isBigEndian ? zeros + [byte] : [byte] + zeros
        }
    }
}
