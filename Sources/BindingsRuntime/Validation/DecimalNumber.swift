/// A finite number as the integer and power of ten of its shortest decimal text.
///
/// Binary floating point has no 0.01; the person who wrote `multipleOf: 0.01` and the one who passes 0.07 both mean the
/// decimal numbers they wrote.
struct DecimalNumber {
    /// The digits as an integer without zeros at the end; 0 for zero. Fewer than 18 digits.
    private let significand: UInt64
    private let exponent: Int

    /// Takes the shortest text of a finite number apart; the sign does not count.
    init(_ value: Double) {
        var significand: UInt64 = 0
        var exponent = 0
        var isFraction = false
        let parts = value.magnitude.description.utf8.split(separator: UInt8(ascii: "e"), maxSplits: 1)
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else {
                significand = significand &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            }
        }
        if parts.count == 2 { exponent += Int(Substring(parts[1])) ?? 0 }
        while significand != 0, significand.isMultiple(of: 10) {
            significand /= 10
            exponent += 1
        }
        (self.significand, self.exponent) = (significand, exponent)
    }

    /// Whether the number is an integer times another, which is not zero.
    func isMultiple(of other: DecimalNumber) -> Bool {
        guard significand != 0 else { return true }
        guard other.significand != 0 else { return false }
        let shift = exponent - other.exponent
        // A significand without a factor ten is not a multiple of a number that has one.
        guard shift >= 0 else { return false }
        let divisor = UInt128(other.significand)
        var remainder = UInt128(significand) % divisor
        for _ in 0..<shift {
            if remainder == 0 { return true }
            remainder = remainder * 10 % divisor
        }
        return remainder == 0
    }
}
