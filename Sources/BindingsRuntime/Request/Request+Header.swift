public import BindingsJSON
public import BindingsSyntax

// Values stand in header fields as they are: OpenAPI's style is `simple`, and nothing decodes an encoding there.
extension Request {
    /// Sets a header field to a string; control characters are violations whatever the description says.
    public mutating func header(
        _ name: String,
        _ value: String?,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: Pattern? = nil
    ) {
        guard let value else { return }
        validator.check(name, value, minLength: minLength, maxLength: maxLength, pattern: pattern)
        set(name, .scalar(value))
    }

    /// Sets a header field to an integer.
    public mutating func header<Value: FixedWidthInteger & ParameterValue>(
        _ name: String,
        _ value: Value?,
        minimum: Int64? = nil,
        maximum: Int64? = nil,
        exclusiveMinimum: Int64? = nil,
        exclusiveMaximum: Int64? = nil,
        multipleOf: Int64? = nil
    ) {
        guard let value else { return }
        validator.check(
            name,
            value,
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum,
            multipleOf: multipleOf
        )
        set(name, .scalar(String(value)))
    }

    /// Sets a header field to a number.
    public mutating func header<Value: BinaryFloatingPoint & LosslessStringConvertible & ParameterValue>(
        _ name: String,
        _ value: Value?,
        minimum: Double? = nil,
        maximum: Double? = nil,
        exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil,
        multipleOf: Double? = nil
    ) {
        guard let value else { return }
        validator.check(
            name,
            value,
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum,
            multipleOf: multipleOf
        )
        set(name, .scalar(value.parameterText ?? value.description))
    }

    /// Sets a header field to `true` or `false`.
    public mutating func header(_ name: String, _ value: Bool?) {
        guard let value else { return }
        set(name, .scalar(value ? "true" : "false"))
    }

    /// Sets a header field to a value of an open enumeration.
    public mutating func header<Value: OpenEnum>(_ name: String, _ value: Value?) {
        guard let value else { return }
        validator.check(name, value)
        set(name, .scalar(value.parameterText ?? ""))
    }

    /// Sets a header field to the elements of an array, separated by commas; an empty array sets nothing.
    ///
    /// - Parameter items: Checks one element; gets a validator, the element's place as its name, and the element.
    public mutating func header<Element: ParameterValue & JSONWritable>(
        _ name: String,
        _ values: [Element]?,
        minItems: Int? = nil,
        maxItems: Int? = nil,
        uniqueItems: Bool = false,
        items: (inout Validator, String, Element) -> Void = { _, _, _ in }
    ) {
        guard let values else { return }
        validator.check(
            name,
            values,
            minItems: minItems,
            maxItems: maxItems,
            uniqueItems: uniqueItems,
            items: items
        )
        set(name, .list(texts(of: values, for: name)))
    }

    /// Sets a header field to the members of an object: of a model, a dictionary or free JSON.
    ///
    /// - Parameter check: Checks the value; gets a validator and the value, and reports under the parameter's name.
    public mutating func header<Value: JSONWritable>(
        _ name: String,
        object value: Value?,
        explode: Bool = false,
        check: (inout Validator, Value) -> Void = { _, _ in }
    ) {
        guard let value else { return }
        check(&validator, value)
        guard let content = content(of: value, for: name) else { return }
        set(name, content, explode: explode)
    }

    /// Sets a header field to the JSON text of a value, for a parameter that is described by `content`.
    public mutating func header<Value: JSONWritable>(_ name: String, json value: Value?) {
        guard let value, let text = json(of: value, for: name) else { return }
        set(name, .scalar(text))
    }

    private mutating func set(_ name: String, _ content: ParameterContent, explode: Bool = false) {
        given.append(name)
        guard !content.isEmpty else { return }
        var text = content.flat
        if explode, case .object(let members) = content {
            text = ParameterContent.pairs(members).map { $0.name + "=" + $0.text }.joined(separator: ",")
        }
        if text.hasControlCharacter {
            structure.report(name, "header", "must not have control characters")
        } else {
            headers[name] = text
        }
    }
}
