#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Numbers by way of the types that coders have for them, none of which holds every number.
extension JSONNumber {
    /// Reads a number that a decoder holds.
    init(from container: any SingleValueDecodingContainer) throws {
        if let value = try? container.decode(Int64.self) {
            // The sign of a zero is one of `Double` only.
            let isNegative = value == 0 && (try? container.decode(Double.self))?.sign == .minus
            self = isNegative ? JSONNumber(validText: "-0") : JSONNumber(value)
        } else if let value = try? container.decode(UInt64.self) {
            self.init(value)
        } else if let value = try? container.decode(Int128.self) {
            self.init(value)
        } else if let value = try? container.decode(UInt128.self) {
            self.init(value)
        } else {
            try self.init(fractionOf: container)
        }
    }

    private init(fractionOf container: any SingleValueDecodingContainer) throws {
        let value = try container.decode(Double.self)
        guard let nearest = JSONNumber(value) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "The value is not a JSON value.")
        }
        let decimal: Decimal?
        do {
            decimal = try container.decode(Decimal.self)
        } catch DecodingError.typeMismatch {
            // The decoder has none, so that the number is a `Double` by itself.
            self = nearest
            return
        } catch {
            // The decoder has decimals, but not of that size.
            decimal = nil
        }
        guard value.magnitude < Self.firstInexact else {
            let description = "The number is so large that the decoder does not tell it from its neighbours."
            throw DecodingError.dataCorruptedError(in: container, debugDescription: description)
        }
        let exact = decimal.flatMap { JSONNumber($0.description) }
        self = exact.flatMap { $0 == nearest ? nil : $0 } ?? nearest
    }

    /// Two to the power of 128: from there on, integers are of no type that decoders have.
    private static let firstInexact = 0x1p128

    /// How many digits of a fraction a `Double` tells from all others.
    private static let digitsOfDouble = 17

    /// Writes the number with any encoder.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value = int64, value != 0 || !text.hasPrefix("-") {
            try container.encode(value)
        } else if let value = uint64, value != 0 {
            try container.encode(value)
        } else if let value = exactDouble {
            try container.encode(value)
        } else if let value = Int128(integerText) {
            try container.encode(value)
        } else if let value = UInt128(integerText) {
            try container.encode(value)
        } else {
            throw JSONValue.failure(self, "The encoder has no type that holds the number \(text.prefix(50)).", encoder)
        }
    }

    /// The value as a `Double`, if that has the same value or, for a fraction, as many digits.
    private var exactDouble: Double? {
        guard let nearest = JSONNumber(double) else { return nil }
        if nearest == self { return double }
        let isFraction = significand.exponent < 0
        return isFraction && significand.digits.count <= Self.digitsOfDouble && double != 0 ? double : nil
    }

    /// The digits of the value if it is an integer of a length that a type may have, else an empty text.
    private var integerText: String {
        let (isNegative, digits, exponent) = significand
        // Neither digits nor zeros beyond those of the largest integer are written out.
        guard exponent >= 0, exponent < 40, digits.count < 40 else { return "" }
        return (isNegative ? "-" : "") + digits + String(repeating: "0", count: exponent)
    }
}
