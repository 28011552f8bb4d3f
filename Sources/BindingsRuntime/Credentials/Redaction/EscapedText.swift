/// A text and the characters in it that are encoded, found once for all secrets that are searched for.
struct EscapedText {
    let bytes: [UInt8]
    /// The characters that a byte may begin besides itself, by its position.
    private let readings: [Int: [EscapedCharacter]]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var readings: [Int: [EscapedCharacter]] = [:]
        for position in bytes.indices where EscapedCharacter.isStart(bytes[position]) {
            let others = EscapedCharacter.readings(at: position, in: bytes)
            if !others.isEmpty { readings[position] = others }
        }
        self.readings = readings
    }

    /// The character at a position, as written and with its encodings removed.
    func characters(at position: Int) -> [EscapedCharacter] {
        let plain = EscapedCharacter(bytes: [bytes[position]], end: position + 1)
        guard EscapedCharacter.isStart(bytes[position]), let others = readings[position] else { return [plain] }
        return [plain] + others
    }

    /// The first position, from a given one on, at which a text with a given first byte and length may begin.
    func position(of byte: UInt8, from start: Int, leaving count: Int) -> Int? {
        let limit = bytes.count - count
        // Nearly all the time goes into this loop.
        return bytes.withUnsafeBufferPointer { bytes in
            var position = start
            while position <= limit {
                let current = bytes[position]
                if current == byte { return position }
                if EscapedCharacter.isStart(current), isStart(of: byte, at: position) { return position }
                position += 1
            }
            return nil
        }
    }

    private func isStart(of byte: UInt8, at position: Int) -> Bool {
        // A plus sign is itself or, in forms, a space.
        if byte == UInt8(ascii: " "), bytes[position] == UInt8(ascii: "+") { return true }
        return readings[position]?.contains { $0.bytes[0] == byte || $0.bytes[0] == UInt8(ascii: "+") } ?? false
    }
}
