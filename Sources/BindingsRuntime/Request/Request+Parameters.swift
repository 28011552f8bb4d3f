public import BindingsJSON
public import BindingsSyntax

// An absent value adds nothing. The types of generated code see to it that a required one is there.
extension Request {
    /// Adds a string.
    ///
    /// In a path, an empty string, `.`, `..` and control characters are violations whatever the description says, since
    /// they would name another resource. In a header field, control characters are.
    public mutating func add(
        _ value: String?,
        as parameter: Parameter,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: Pattern? = nil
    ) {
        guard let value else { return }
        validator.check(parameter.name, value, minLength: minLength, maxLength: maxLength, pattern: pattern)
        write(.scalar(value), as: parameter)
    }

    /// Adds an integer.
    public mutating func add<Value: FixedWidthInteger & ParameterValue>(
        _ value: Value?,
        as parameter: Parameter,
        minimum: Int64? = nil,
        maximum: Int64? = nil,
        exclusiveMinimum: Int64? = nil,
        exclusiveMaximum: Int64? = nil,
        multipleOf: Int64? = nil
    ) {
        guard let value else { return }
        validator.check(
            parameter.name,
            value,
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum,
            multipleOf: multipleOf
        )
        write(.scalar(String(value)), as: parameter)
    }

    /// Adds a number.
    public mutating func add<Value: BinaryFloatingPoint & LosslessStringConvertible & ParameterValue>(
        _ value: Value?,
        as parameter: Parameter,
        minimum: Double? = nil,
        maximum: Double? = nil,
        exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil,
        multipleOf: Double? = nil
    ) {
        guard let value else { return }
        validator.check(
            parameter.name,
            value,
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum,
            multipleOf: multipleOf
        )
        write(.scalar(value.parameterText ?? value.description), as: parameter)
    }

    /// Adds `true` or `false`.
    public mutating func add(_ value: Bool?, as parameter: Parameter) {
        guard let value else { return }
        write(.scalar(value ? "true" : "false"), as: parameter)
    }

    /// Adds a value of an open enumeration.
    public mutating func add<Value: OpenEnum>(_ value: Value?, as parameter: Parameter) {
        guard let value else { return }
        validator.check(parameter.name, value)
        write(.scalar(value.parameterText ?? ""), as: parameter)
    }

    /// Adds the elements of an array. An empty array is a violation in a path and adds nothing elsewhere.
    ///
    /// - Parameter items: Checks one element; gets a validator, the element's place as its name, and the element.
    public mutating func add<Element: ParameterValue & JSONWritable>(
        _ values: [Element]?,
        as parameter: Parameter,
        minItems: Int? = nil,
        maxItems: Int? = nil,
        uniqueItems: Bool = false,
        items: (inout Validator, String, Element) -> Void = { _, _, _ in }
    ) {
        guard let values else { return }
        validator.check(
            parameter.name,
            values,
            minItems: minItems,
            maxItems: maxItems,
            uniqueItems: uniqueItems,
            items: items
        )
        write(.list(texts(of: values, for: parameter.name)), as: parameter)
    }

    /// Adds the members of an object: of a model, a dictionary or free JSON. An empty object is a violation in a path and
    /// adds nothing elsewhere.
    ///
    /// - Parameter check: Checks the value; gets a validator and the value, and reports under the parameter's name.
    public mutating func add<Value: JSONWritable>(
        object value: Value?,
        as parameter: Parameter,
        check: (inout Validator, Value) -> Void = { _, _ in }
    ) {
        guard let value else { return }
        check(&validator, value)
        guard let content = content(of: value, for: parameter.name) else {
            // A path needs the value; elsewhere null means absent.
            if case .path = parameter.location { write(.scalar(""), as: parameter) }
            return
        }
        write(content, as: parameter)
    }

    /// Adds the JSON text of a value, for a parameter that is described by `content`.
    public mutating func add<Value: JSONWritable>(json value: Value?, as parameter: Parameter) {
        guard let value else { return }
        guard let text = json(of: value, for: parameter.name) else {
            if case .path = parameter.location { write(.scalar(""), as: parameter) }
            return
        }
        write(.scalar(text), as: parameter)
    }
}
