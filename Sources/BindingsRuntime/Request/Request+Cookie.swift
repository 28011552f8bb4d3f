public import BindingsJSON
public import BindingsSyntax

// Cookies follow the style `form`: percent-encoded, lists exploded unless told otherwise.
extension Request {
    /// Adds a string to the cookies.
    public mutating func cookie(
        _ name: String,
        _ value: String?,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: Pattern? = nil
    ) {
        guard let value else { return }
        validator.check(name, value, minLength: minLength, maxLength: maxLength, pattern: pattern)
        bake(name, .scalar(value))
    }

    /// Adds an integer to the cookies.
    public mutating func cookie<Value: FixedWidthInteger & ParameterValue>(
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
        bake(name, .scalar(String(value)))
    }

    /// Adds a number to the cookies.
    public mutating func cookie<Value: BinaryFloatingPoint & LosslessStringConvertible & ParameterValue>(
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
        bake(name, .scalar(value.parameterText ?? value.description))
    }

    /// Adds `true` or `false` to the cookies.
    public mutating func cookie(_ name: String, _ value: Bool?) {
        guard let value else { return }
        bake(name, .scalar(value ? "true" : "false"))
    }

    /// Adds a value of an open enumeration to the cookies.
    public mutating func cookie<Value: OpenEnum>(_ name: String, _ value: Value?) {
        guard let value else { return }
        validator.check(name, value)
        bake(name, .scalar(value.parameterText ?? ""))
    }

    /// Adds the elements of an array to the cookies; an empty array adds nothing.
    ///
    /// - Parameter items: Checks one element; gets a validator, the element's place as its name, and the element.
    public mutating func cookie<Element: ParameterValue & JSONWritable>(
        _ name: String,
        _ values: [Element]?,
        explode: Bool = true,
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
        bake(name, .list(texts(of: values, for: name)), explode: explode)
    }

    /// Adds the members of an object to the cookies: of a model, a dictionary or free JSON.
    ///
    /// - Parameter check: Checks the value; gets a validator and the value, and reports under the parameter's name.
    public mutating func cookie<Value: JSONWritable>(
        _ name: String,
        object value: Value?,
        explode: Bool = true,
        check: (inout Validator, Value) -> Void = { _, _ in }
    ) {
        guard let value else { return }
        check(&validator, value)
        guard let content = content(of: value, for: name) else { return }
        bake(name, content, explode: explode)
    }

    /// Adds the JSON text of a value to the cookies, for a parameter that is described by `content`.
    public mutating func cookie<Value: JSONWritable>(_ name: String, json value: Value?) {
        guard let value, let text = json(of: value, for: name) else { return }
        bake(name, .scalar(text))
    }

    private mutating func bake(_ name: String, _ content: ParameterContent, explode: Bool = true) {
        given.append(name)
        let items = QueryStyle.form.items(of: content, named: name, explode: explode, allowReserved: false)
        guard !items.isEmpty else { return }
        headers["Cookie"] = ([headers["Cookie"]].compactMap(\.self) + items.map(\.encoded)).joined(separator: "; ")
    }
}
