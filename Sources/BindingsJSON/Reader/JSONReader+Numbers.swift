extension JSONReader {
    /// Reads a number, as it is written.
    public mutating func number() throws(JSONError) -> JSONNumber {
        let text = try rawNumber()
        return JSONNumber(validText: String(decoding: text, as: UTF8.self))
    }

    /// Checks a number and returns its bytes.
    mutating func rawNumber() throws(JSONError) -> UnsafeBufferPointer<UInt8> {
        skipSpace()
        guard cursor < end, kind(at: cursor) == .number else { throw mismatch("a number") }
        let first = cursor
        var place = first
        if place.pointee == UInt8(ascii: "-") { place += 1 }
        if place < end, place.pointee == UInt8(ascii: "0") {
            place += 1
            if isDigit(place) { throw error(.invalidNumber, "a number must not start with a zero", at: first) }
        } else {
            place = try skipDigits(at: place)
        }
        if place < end, place.pointee == UInt8(ascii: ".") {
            place = try skipDigits(at: place + 1)
        }
        if place < end, place.pointee | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < end, place.pointee == UInt8(ascii: "+") || place.pointee == UInt8(ascii: "-") { place += 1 }
            place = try skipDigits(at: place)
        }
        cursor = place
        return UnsafeBufferPointer(start: first, count: place - first)
    }

    @inline(__always)
    private func isDigit(_ place: UnsafePointer<UInt8>) -> Bool {
        place < end && place.pointee &- 0x30 < 10
    }

    @inline(__always)
    private func skipDigits(at first: UnsafePointer<UInt8>) throws(JSONError) -> UnsafePointer<UInt8> {
        var place = first
        while isDigit(place) { place += 1 }
        guard place > first else { throw error(.invalidNumber, "expected a digit", at: first) }
        return place
    }

    /// Reads an integer of any width; `1.0` and `1e3` are integers, `1.5` is not.
    public mutating func integer<Integer: FixedWidthInteger>(
        _ type: Integer.Type = Integer.self
    ) throws(JSONError) -> Integer {
        guard Integer.isSigned else {
            let value = try uint64()
            guard let integer = Integer(exactly: value) else { throw outOfRange(type, before: cursor) }
            return integer
        }
        let value = try int64()
        guard let integer = Integer(exactly: value) else { throw outOfRange(type, before: cursor) }
        return integer
    }

    /// Reads an integer in the range of `Int64`; `1.0` and `1e3` are integers, `1.5` is not.
    public mutating func int64() throws(JSONError) -> Int64 {
        skipSpace()
        if let (magnitude, isNegative, next) = shortInteger() {
            cursor = next
            return isNegative ? -Int64(magnitude) : Int64(magnitude)
        }
        let text = try rawNumber()
        switch JSONNumber.integer(text) {
        case .integer(let isNegative, let magnitude):
            if isNegative, magnitude <= Int64.min.magnitude { return 0 &- Int64(truncatingIfNeeded: magnitude) }
            if !isNegative, let value = Int64(exactly: magnitude) { return value }
            throw outOfRange(Int64.self, before: cursor)
        case .fraction: throw fraction(text)
        case .tooLarge: throw outOfRange(Int64.self, before: cursor)
        }
    }

    /// Reads an integer in the range of `UInt64`; `1.0` and `1e3` are integers, `1.5` is not.
    public mutating func uint64() throws(JSONError) -> UInt64 {
        skipSpace()
        if let (magnitude, isNegative, next) = shortInteger(), !isNegative || magnitude == 0 {
            cursor = next
            return magnitude
        }
        let text = try rawNumber()
        switch JSONNumber.integer(text) {
        case .integer(let isNegative, let magnitude) where !isNegative || magnitude == 0: return magnitude
        case .fraction: throw fraction(text)
        default: throw outOfRange(UInt64.self, before: cursor)
        }
    }

    /// The number at the cursor, if it is at most 18 plain digits.
    @inline(__always)
    private func shortInteger() -> (magnitude: UInt64, isNegative: Bool, next: UnsafePointer<UInt8>)? {
        var place = cursor
        let isNegative = place < end && place.pointee == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let first = place
        var magnitude: UInt64 = 0
        while isDigit(place), place - first < 19 {
            magnitude = magnitude &* 10 &+ UInt64(place.pointee &- 0x30)
            place += 1
        }
        let count = place - first
        guard count > 0, count < 19, first.pointee != UInt8(ascii: "0") || count == 1 else { return nil }
        if place < end, place.pointee == UInt8(ascii: ".") || place.pointee | 0x20 == UInt8(ascii: "e") { return nil }
        return (magnitude, isNegative, place)
    }

    @inline(never)
    private func outOfRange<Number>(_ type: Number.Type, before place: UnsafePointer<UInt8>) -> JSONError {
        var first = place
        while first > start, JSONNumber.isNumberByte(first[-1]) { first -= 1 }
        return JSONError(.outOfRange, "the number does not fit \(type)", at: first - start)
    }

    @inline(never)
    private func fraction(_ text: UnsafeBufferPointer<UInt8>) -> JSONError {
        let place = text.baseAddress ?? cursor
        return JSONError(.typeMismatch, "expected an integer, found a number with a fraction", at: place - start)
    }

    /// Reads a number as the nearest `Double`; one too large for any is an error.
    public mutating func double() throws(JSONError) -> Double {
        let text = try rawNumber()
        let value = JSONNumber.double(text)
        guard value.isFinite else { throw outOfRange(Double.self, before: cursor) }
        return value
    }

    /// Reads a number as the nearest `Float`; one too large for any is an error.
    public mutating func float() throws(JSONError) -> Float {
        let text = try rawNumber()
        guard let value = Float(String(decoding: text, as: UTF8.self)), value.isFinite else {
            throw outOfRange(Float.self, before: cursor)
        }
        return value
    }
}
