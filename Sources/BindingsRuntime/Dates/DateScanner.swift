/// Reads the parts of a textual date from the front; each part is read whole or not at all.
struct DateScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// A number of at least and at most so many digits.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while count < digits.upperBound, let byte = rest.first, let digit = Self.digit(byte) {
            value = value * 10 + digit
            count += 1
            rest.removeFirst()
        }
        return count < digits.lowerBound ? nil : value
    }

    /// The digits of a fraction as a number in `0..<1`; at least one digit.
    mutating func fraction() -> Double? {
        var value = 0.0
        var scale = 1.0
        var count = 0
        while let byte = rest.first, let digit = Self.digit(byte) {
            // Beyond attoseconds a digit changes nothing, and the scale stays finite.
            if count < 18 {
                value = value * 10 + Double(digit)
                scale *= 10
            }
            count += 1
            rest.removeFirst()
        }
        return count == 0 ? nil : value / scale
    }

    /// One of the given bytes.
    mutating func byte(_ allowed: StaticString) -> UInt8? {
        guard let byte = rest.first else { return nil }
        let isAllowed = allowed.withUTF8Buffer { $0.contains(byte) }
        guard isAllowed else { return nil }
        rest.removeFirst()
        return byte
    }

    /// Exactly this text.
    mutating func skip(_ text: StaticString) -> Bool {
        let isThere = text.withUTF8Buffer { rest.starts(with: $0) }
        if isThere { rest.removeFirst(text.utf8CodeUnitCount) }
        return isThere
    }

    /// The place in a list of the name that comes next; names are compared exactly.
    mutating func index(in names: [StaticString]) -> Int? {
        for (index, name) in names.enumerated() where skip(name) { return index }
        return nil
    }

    /// `HH:MM:SS`
    mutating func clock(of time: inout CivilTime) -> Bool {
        guard let hour = number(digits: 2...2), skip(":"), let minute = number(digits: 2...2), skip(":"),
            let second = number(digits: 2...2)
        else { return false }
        (time.hour, time.minute, time.second) = (hour, minute, second)
        return true
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? Int(digit) : nil
    }

    static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let longWeekdays: [StaticString] = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
