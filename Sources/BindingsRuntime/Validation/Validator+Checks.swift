public import BindingsJSON
public import BindingsSyntax

extension Validator {
    /// Checks a string.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - value: The string.
    ///   - minLength: The least number of code points.
    ///   - maxLength: The greatest number of code points.
    ///   - pattern: The pattern that must match somewhere in the string.
    public mutating func check(
        _ name: String,
        _ value: String?,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: Pattern? = nil
    ) {
        guard let value else { return }
        if minLength != nil || maxLength != nil {
            checkCount(
                name,
                value.unicodeScalars.count,
                minimum: (minLength, "minLength"),
                maximum: (maxLength, "maxLength"),
                of: "characters"
            )
        }
        if let pattern, !pattern.matches(value) {
            report(name, "pattern", "must match the pattern \(pattern.source)")
        }
    }

    /// Checks an integer.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - value: The integer.
    ///   - minimum: The least value.
    ///   - maximum: The greatest value.
    ///   - exclusiveMinimum: The bound that the value must be greater than.
    ///   - exclusiveMaximum: The bound that the value must be less than.
    ///   - multipleOf: The number that the value must be a multiple of; greater than 0.
    public mutating func check<Value: FixedWidthInteger>(
        _ name: String,
        _ value: Value?,
        minimum: Int64? = nil,
        maximum: Int64? = nil,
        exclusiveMinimum: Int64? = nil,
        exclusiveMaximum: Int64? = nil,
        multipleOf: Int64? = nil
    ) {
        guard let value else { return }
        // Comparison of integers of different types is exact.
        checkBounds(name, value, minimum, maximum, exclusiveMinimum, exclusiveMaximum)
        if let multipleOf, multipleOf > 0, value.magnitude.quotientIsInexact(by: multipleOf.magnitude) {
            report(name, "multipleOf", "must be a multiple of \(multipleOf)")
        }
    }

    /// Checks a number.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - value: The number; it must be finite, since JSON and URLs have no text for the others.
    ///   - minimum: The least value.
    ///   - maximum: The greatest value.
    ///   - exclusiveMinimum: The bound that the value must be greater than.
    ///   - exclusiveMaximum: The bound that the value must be less than.
    ///   - multipleOf: The number that the value must be a multiple of, in exact decimal arithmetic; greater than 0.
    public mutating func check<Value: BinaryFloatingPoint & LosslessStringConvertible>(
        _ name: String,
        _ value: Value?,
        minimum: Double? = nil,
        maximum: Double? = nil,
        exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil,
        multipleOf: Double? = nil
    ) {
        guard let value else { return }
        guard value.isFinite else {
            report(name, "type", "must be a finite number")
            return
        }
        // By way of the decimal text a Float of 0.1 stays 0.1.
        let number = Double(value.description) ?? Double(value)
        checkBounds(name, number, minimum, maximum, exclusiveMinimum, exclusiveMaximum)
        if let multipleOf, multipleOf > 0, !DecimalNumber(number).isMultiple(of: DecimalNumber(multipleOf)) {
            report(name, "multipleOf", "must be a multiple of \(multipleOf)")
        }
    }

    /// Checks that a value is the only one that the API allows.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - value: The value.
    ///   - constant: The only value allowed.
    public mutating func check<Value: ParameterValue & Equatable>(
        _ name: String,
        _ value: Value?,
        const constant: Value
    ) {
        guard let value, value != constant else { return }
        report(name, "const", "must be \(constant.parameterText ?? "")")
    }

    /// Checks that a value is one of those that the API lists.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - value: The value.
    ///   - listed: All values allowed.
    public mutating func check<Value: ParameterValue & Equatable>(
        _ name: String,
        _ value: Value?,
        enum listed: [Value]
    ) {
        guard let value, !listed.contains(value) else { return }
        report(name, "enum", "must be one of \(listed.compactMap(\.parameterText).joined(separator: ", "))")
    }

    /// Checks that a value of an open enumeration is one the API lists.
    public mutating func check<Value: OpenEnum>(_ name: String, _ value: Value?) {
        guard let value, !value.isListed else { return }
        let listed = Value.allCases.compactMap(\.parameterText).joined(separator: ", ")
        report(name, "enum", "must be one of \(listed)")
    }

    /// Checks the members of an object.
    public mutating func check<Value: Validatable>(_ name: String, _ value: Value?) {
        guard let value else { return }
        descend(into: name) { value.validate(&$0) }
    }

    /// Checks an array.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - values: The array.
    ///   - minItems: The least number of elements.
    ///   - maxItems: The greatest number of elements.
    ///   - uniqueItems: Whether no two elements may mean the same.
    ///   - items: Checks one element; gets the validator, the element's place as its name, and the element.
    public mutating func check<Element: JSONWritable>(
        _ name: String,
        _ values: [Element]?,
        minItems: Int? = nil,
        maxItems: Int? = nil,
        uniqueItems: Bool = false,
        items: (inout Validator, String, Element) -> Void = { _, _, _ in }
    ) {
        guard let values else { return }
        let counts = ((minItems, "minItems"), (maxItems, "maxItems"))
        checkCount(name, values.count, minimum: counts.0, maximum: counts.1, of: "elements")
        if uniqueItems, Set(values.map(CanonicalJSON.init)).count < values.count {
            report(name, "uniqueItems", "must not have an element twice")
        }
        descend(into: name) { validator in
            for (index, value) in values.enumerated() { items(&validator, String(index), value) }
        }
    }

    /// Checks an object whose members have names of the caller's choice.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - members: The object.
    ///   - minProperties: The least number of members.
    ///   - maxProperties: The greatest number of members.
    ///   - properties: Checks one member; gets the validator, the member's name, and its value.
    public mutating func check<Value>(
        _ name: String,
        _ members: [String: Value]?,
        minProperties: Int? = nil,
        maxProperties: Int? = nil,
        properties: (inout Validator, String, Value) -> Void = { _, _, _ in }
    ) {
        guard let members else { return }
        let counts = ((minProperties, "minProperties"), (maxProperties, "maxProperties"))
        checkCount(name, members.count, minimum: counts.0, maximum: counts.1, of: "members")
        descend(into: name) { validator in
            for (key, value) in members.sorted(by: { $0.key < $1.key }) { properties(&validator, key, value) }
        }
    }
}
