/// The names of a model's members, made once for each model, to find the property that a name belongs to.
///
/// The names stand in one literal, with spaces or line breaks between them, because that is the least that a compiler has
/// to work on:
///
/// ```swift
/// static let jsonFields = JSONFields("authResult authSource failureReason")
/// ```
/// A name is written as it would be in JSON, without quotation marks: a line break in it is `\n`, a backslash `\\`; a
/// space in it is `\u0020`. The empty name cannot be written.
public struct JSONFields: Sendable {
    let table: Table

    /// Makes the table of `names`; the first has number 0.
    public init(_ names: StaticString) {
        table = names.withUTF8Buffer { Table(words: $0) }
    }

    /// The number of a name, or `nil` if the model does not know it.
    public func index(of name: String) -> Int? {
        var name = name
        let index = name.withUTF8 { table.index(of: $0) }
        return index < 0 ? nil : index
    }

    /// Names by number, and numbers by name in a table of open addressing that is at most half full.
    final class Table: Sendable {
        private struct Field {
            /// The name with quotation marks, as most texts write it.
            var quoted: UnsafeBufferPointer<UInt8>
            /// The name's characters.
            var name: UnsafeBufferPointer<UInt8>
        }

        let count: Int
        private let mask: Int
        // Written by the initializer and by nothing after it; freed with the table.
        private nonisolated(unsafe) let fields: UnsafeMutablePointer<Field>
        private nonisolated(unsafe) let slots: UnsafeMutablePointer<Int32>

        init(words: UnsafeBufferPointer<UInt8>) {
            let names = words.split { $0 == 0x0A || $0 == 0x20 }
            count = names.count
            var size = 4
            while size < 2 * names.count { size *= 2 }
            mask = size - 1
            fields = .allocate(capacity: max(1, count))
            slots = .allocate(capacity: size)
            slots.initialize(repeating: -1, count: size)
            for (number, name) in names.enumerated() {
                let quoted = [UInt8(ascii: "\"")] + name + [UInt8(ascii: "\"")]
                let text = JSONDocument.text(UnsafeBufferPointer(rebasing: name), hasEscapes: name.contains(0x5C))
                let field = Field(quoted: Self.copy(quoted), name: Self.copy(Array(text.utf8)))
                (fields + number).initialize(to: field)
                var slot = Self.hash(field.name) & mask
                while slots[slot] >= 0 { slot = (slot + 1) & mask }
                slots[slot] = Int32(truncatingIfNeeded: number)
            }
        }

        deinit {
            for number in 0..<count {
                fields[number].quoted.deallocate()
                fields[number].name.deallocate()
            }
            fields.deallocate()
            slots.deallocate()
        }

        private static func copy(_ bytes: [UInt8]) -> UnsafeBufferPointer<UInt8> {
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
            _ = copy.initialize(from: bytes)
            return UnsafeBufferPointer(copy)
        }

        /// The length of the quoted name of a field if the text starts with it, or zero.
        @inline(__always)
        func match(_ number: Int, at place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int {
            guard number < count else { return 0 }
            let quoted = fields[number].quoted
            guard end - place >= quoted.count, Self.isSame(quoted, place) else { return 0 }
            return quoted.count
        }

        /// The number of the field of a name, or -1.
        @inline(__always)
        func index(of name: UnsafeBufferPointer<UInt8>) -> Int {
            var slot = Self.hash(name) & mask
            while slots[slot] >= 0 {
                let number = Int(slots[slot])
                let candidate = fields[number].name
                if candidate.count == name.count, let base = name.baseAddress, Self.isSame(candidate, base) {
                    return number
                }
                slot = (slot + 1) & mask
            }
            return -1
        }

        /// Mixes the length with the first and the last eight bytes; names of a model rarely agree in all three.
        @inline(__always)
        private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
            var low: UInt64 = 0
            var high: UInt64 = 0
            if name.count >= 8, let base = UnsafeRawPointer(name.baseAddress) {
                low = base.loadUnaligned(as: UInt64.self)
                high = base.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self)
            } else {
                for byte in name { low = low << 8 | UInt64(byte) }
            }
            let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F) ^ UInt64(name.count)
            return Int(truncatingIfNeeded: (mixed &* 0xFF51_AFD7_ED55_8CCD) >> 32)
        }

        /// Whether as many bytes as `left` has are the same at `right`, which has at least as many.
        @inline(__always)
        private static func isSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafePointer<UInt8>) -> Bool {
            guard let base = left.baseAddress else { return true }
            let (left, right, count) = (UnsafeRawPointer(base), UnsafeRawPointer(right), left.count)
            guard count >= 8 else {
                for index in 0..<count
                where left.load(fromByteOffset: index, as: UInt8.self)
                    != right.load(fromByteOffset: index, as: UInt8.self)
                {
                    return false
                }
                return true
            }
            // Words, of which the last may overlap the one before it.
            var index = 0
            while index < count - 8 {
                if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                {
                    return false
                }
                index += 8
            }
            return left.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
                == right.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        }
    }
}
