extension Validator {
    /// Checks a number against bounds of a type it can be compared with exactly.
    mutating func checkBounds<Value: BinaryInteger, Bound: BinaryInteger>(
        _ name: String,
        _ value: Value,
        _ minimum: Bound?,
        _ maximum: Bound?,
        _ exclusiveMinimum: Bound?,
        _ exclusiveMaximum: Bound?
    ) {
        if let minimum, value < minimum { report(name, "minimum", "must be at least \(minimum), is \(value)") }
        if let maximum, value > maximum { report(name, "maximum", "must be at most \(maximum), is \(value)") }
        if let exclusiveMinimum, value <= exclusiveMinimum {
            report(name, "exclusiveMinimum", "must be greater than \(exclusiveMinimum), is \(value)")
        }
        if let exclusiveMaximum, value >= exclusiveMaximum {
            report(name, "exclusiveMaximum", "must be less than \(exclusiveMaximum), is \(value)")
        }
    }

    /// Checks a finite number against bounds.
    mutating func checkBounds(
        _ name: String,
        _ value: Double,
        _ minimum: Double?,
        _ maximum: Double?,
        _ exclusiveMinimum: Double?,
        _ exclusiveMaximum: Double?
    ) {
        func text(_ number: Double) -> String { number.parameterText ?? "" }
        if let minimum, value < minimum {
            report(name, "minimum", "must be at least \(text(minimum)), is \(text(value))")
        }
        if let maximum, value > maximum {
            report(name, "maximum", "must be at most \(text(maximum)), is \(text(value))")
        }
        if let exclusiveMinimum, value <= exclusiveMinimum {
            report(name, "exclusiveMinimum", "must be greater than \(text(exclusiveMinimum)), is \(text(value))")
        }
        if let exclusiveMaximum, value >= exclusiveMaximum {
            report(name, "exclusiveMaximum", "must be less than \(text(exclusiveMaximum)), is \(text(value))")
        }
    }

    /// Checks how many parts a value has.
    mutating func checkCount(
        _ name: String,
        _ count: Int,
        minimum: (bound: Int?, keyword: String),
        maximum: (bound: Int?, keyword: String),
        of parts: String
    ) {
        if let bound = minimum.bound, count < bound {
            report(name, minimum.keyword, "must have at least \(bound) \(parts), has \(count)")
        }
        if let bound = maximum.bound, count > bound {
            report(name, maximum.keyword, "must have at most \(bound) \(parts), has \(count)")
        }
    }
}

extension FixedWidthInteger {
    /// Whether a division by a magnitude leaves a remainder; exact also where the divisor has more bits.
    func quotientIsInexact(by divisor: UInt64) -> Bool {
        guard let divisor = Self(exactly: divisor) else { return self != 0 }
        return self % divisor != 0
    }
}
