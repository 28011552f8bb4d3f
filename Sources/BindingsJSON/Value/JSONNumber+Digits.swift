/// The value of the digits of a number.
extension JSONNumber {
    enum IntegerValue {
        case integer(isNegative: Bool, magnitude: UInt64)
        case fraction
        case tooLarge
    }

    /// The parts of a number that the grammar allows.
    private struct Parts {
        var isNegative = false
        /// The significant digits, without zeros at either end; empty for zero.
        var digits: [UInt8] = []
        /// The power of ten that the digits, as an integer, are to be multiplied by.
        var exponent = 0
    }

    /// The significant digits, and the power of ten that they are to be multiplied by as an integer.
    var significand: (isNegative: Bool, digits: String, exponent: Int) {
        let parts = withBytes(Self.parts)
        let digits = String(decoding: parts.digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        return (parts.isNegative, digits, parts.exponent)
    }

    static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    static func integer(_ text: UnsafeBufferPointer<UInt8>) -> IntegerValue {
        let parts = parts(of: text)
        if parts.exponent < 0 { return .fraction }
        var magnitude: UInt64 = 0
        // The zeros of the exponent are multiplied out, at most 20.
        for place in 0..<(parts.digits.isEmpty ? 0 : min(parts.digits.count + min(parts.exponent, 20), 21)) {
            let (shifted, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
            let digit = place < parts.digits.count ? parts.digits[place] : 0
            let (sum, isOver) = shifted.addingReportingOverflow(UInt64(digit))
            if isTooLarge || isOver { return .tooLarge }
            magnitude = sum
        }
        return .integer(isNegative: parts.isNegative, magnitude: magnitude)
    }

    static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double {
        // Clinger's fast path: both factors are exact, so that one operation rounds once.
        var place = 0
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative { place = 1 }
        var isFraction = false
        while place < text.count, digits <= 15 {
            let byte = text[place]
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte &- 0x30 < 10 {
                mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
                if mantissa != 0 { digits += 1 }
                if isFraction { exponent -= 1 }
            } else {
                break
            }
            place += 1
        }
        if place == text.count, digits <= 15, exponent >= -22 {
            let value = Double(mantissa) / powersOfTen[-exponent]
            return isNegative ? -value : value
        }
        return Double(String(decoding: text, as: UTF8.self)) ?? .infinity
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func parts(of text: UnsafeBufferPointer<UInt8>) -> Parts {
        var parts = Parts()
        var index = 0
        if text.first == UInt8(ascii: "-") {
            parts.isNegative = true
            index = 1
        }
        var isFraction = false
        mantissa: while index < text.count {
            switch text[index] {
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "0") where parts.digits.isEmpty:
                if isFraction { parts.exponent -= 1 }
            case let byte where byte &- 0x30 < 10:
                parts.digits.append(byte &- 0x30)
                if isFraction { parts.exponent -= 1 }
            default: break mantissa
            }
            index += 1
        }
        guard !parts.digits.isEmpty else { return Parts(isNegative: parts.isNegative) }
        while parts.digits.last == 0 {
            parts.digits.removeLast()
            parts.exponent += 1
        }
        parts.exponent += writtenExponent(text[index...])
        return parts
    }

    /// The number after the `e`; one of absurd size is cut to a size that is still absurd.
    private static func writtenExponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var value = 0
        for byte in text where byte &- 0x30 < 10 {
            value = min(value * 10 + Int(byte &- 0x30), 1 << 56)
        }
        return text.dropFirst().first == UInt8(ascii: "-") ? -value : value
    }
}

extension JSONNumber: Hashable {
    /// Whether two numbers denote the same value.
    public static func == (left: Self, right: Self) -> Bool {
        if left.text == right.text { return true }
        let (a, b) = (left.withBytes(parts), right.withBytes(parts))
        return a.digits == b.digits && (a.digits.isEmpty || (a.isNegative == b.isNegative && a.exponent == b.exponent))
    }

    /// Hashes the value that the number denotes.
    public func hash(into hasher: inout Hasher) {
        let parts = withBytes(Self.parts)
        hasher.combine(parts.digits)
        if !parts.digits.isEmpty {
            hasher.combine(parts.isNegative)
            hasher.combine(parts.exponent)
        }
    }
}
