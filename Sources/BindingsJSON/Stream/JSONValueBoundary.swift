/// Finds where a value ends while its bytes arrive, looking at each byte once.
///
/// Only brackets are counted and strings passed over: whether the value is well-formed is the reader's to say, but a
/// well-formed value ends where this says.
struct JSONValueBoundary {
    /// How many bytes of the value have been looked at.
    private(set) var scanned = 0
    private var depth = 0
    private var isInString = false

    /// Goes on looking.
    ///
    /// - Parameter bytes: The value from its first byte on, as far as it has arrived.
    /// - Returns: The length of the value, or `nil` if the end has not arrived.
    mutating func find(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        while scanned < bytes.count {
            if isInString {
                guard skipString(in: bytes) else { return nil }
                if depth == 0 { return scanned }
                continue
            }
            switch bytes[scanned] {
            case UInt8(ascii: "\""):
                if depth == 0, scanned > 0 { return scanned }
                isInString = true
                scanned += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 0, scanned > 0 { return scanned }
                depth += 1
                scanned += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return scanned }
                depth -= 1
                scanned += 1
                if depth == 0 { return scanned }
            case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09:
                if depth == 0 { return scanned }
                scanned += 1
            default: scanned += 1
            }
        }
        return nil
    }

    /// Moves past the quotation mark that ends a string, or as far as the bytes go.
    private mutating func skipString(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return false }
        while scanned < bytes.count {
            while bytes.count - scanned >= 8 {
                let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: scanned, as: UInt64.self))
                let quotes = word ^ 0x2222_2222_2222_2222
                let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
                let ones: UInt64 = 0x0101_0101_0101_0101
                let flags = ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & 0x8080_8080_8080_8080
                if flags != 0 {
                    scanned += flags.trailingZeroBitCount / 8
                    break
                }
                scanned += 8
            }
            guard scanned < bytes.count else { return false }
            switch bytes[scanned] {
            case UInt8(ascii: "\""):
                scanned += 1
                isInString = false
                return true
            case UInt8(ascii: "\\"):
                // What follows the backslash must be there to be passed over with it.
                guard scanned + 1 < bytes.count else { return false }
                scanned += 2
            default: scanned += 1
            }
        }
        return false
    }
}
