/// Finds the bytes of a string that need a look, 64 at a time.
///
/// Strings that hold JSON have an escape every few bytes. Going from one to the next by loading anew takes as long as
/// the load and all that hangs on it; a mask of the whole block lets the steps overlap.
enum JSONBlock {
    static let size = 64

    /// One bit for each of 64 bytes, the first lowest: a control, a quotation mark, a backslash or not ASCII.
    @inline(__always)
    static func stopsOfText(at place: UnsafePointer<UInt8>) -> UInt64 {
        mask(at: place) { word in flags(in: word) | word }
    }

    /// One bit for each of 64 bytes, the first lowest: a control, a quotation mark or a backslash.
    @inline(__always)
    static func mustEscape(at place: UnsafePointer<UInt8>) -> UInt64 {
        mask(at: place) { word in flags(in: word) & ~word }
    }

    /// Copies bytes by sixteen; up to fifteen more than asked for are read and written.
    @inline(__always)
    static func copy(_ count: Int, from source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) {
        let (source, target) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
        var done = 0
        repeat {
            let low = source.loadUnaligned(fromByteOffset: done, as: UInt64.self)
            let high = source.loadUnaligned(fromByteOffset: done + 8, as: UInt64.self)
            target.storeBytes(of: low, toByteOffset: done, as: UInt64.self)
            target.storeBytes(of: high, toByteOffset: done + 8, as: UInt64.self)
            done &+= 16
        } while done < count
    }

    /// The top bit of each lane whose lower seven bits are a control, a quotation mark or a backslash.
    ///
    /// Seven bits and a summand of seven bits stay within their lane.
    @inline(__always)
    private static func flags(in word: UInt64) -> UInt64 {
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let isPrintable = low &+ 0x6060_6060_6060_6060
        let isNoQuote = (low ^ 0x2222_2222_2222_2222) &+ 0x7F7F_7F7F_7F7F_7F7F
        let isNoBackslash = (low ^ 0x5C5C_5C5C_5C5C_5C5C) &+ 0x7F7F_7F7F_7F7F_7F7F
        return ~(isPrintable & isNoQuote & isNoBackslash)
    }

    @inline(__always)
    private static func mask(at place: UnsafePointer<UInt8>, _ flags: (UInt64) -> UInt64) -> UInt64 {
        var mask: UInt64 = 0
        for index in 0..<8 {
            let word = UnsafeRawPointer(place).loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
            let lanes = (flags(UInt64(littleEndian: word)) &>> 7) & 0x0101_0101_0101_0101
            // The product brings the eight bits together in the top byte.
            mask |= ((lanes &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(truncatingIfNeeded: index * 8)
        }
        return mask
    }
}
