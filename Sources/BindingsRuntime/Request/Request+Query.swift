public import BindingsJSON
public import BindingsSyntax

// Every value is optional: an absent parameter adds nothing, and a required one is not optional where it comes from.
extension Request {
    /// Adds a string to the query; control characters are legal there and encoded.
    ///
    /// - Parameter allowReserved: Whether reserved characters (RFC 3986 section 2.2) stay as they are where the query can
    ///   hold them.
    public mutating func query(
        _ name: String,
        _ value: String?,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: Pattern? = nil,
        allowReserved: Bool = false
    ) {
        guard let value else { return }
        validator.check(name, value, minLength: minLength, maxLength: maxLength, pattern: pattern)
        add(name, .scalar(value), allowReserved: allowReserved)
    }

    /// Adds an integer to the query.
    public mutating func query<Value: FixedWidthInteger & ParameterValue>(
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
        add(name, .scalar(String(value)))
    }

    /// Adds a number to the query.
    public mutating func query<Value: BinaryFloatingPoint & LosslessStringConvertible & ParameterValue>(
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
        add(name, .scalar(value.parameterText ?? value.description))
    }

    /// Adds `true` or `false` to the query.
    public mutating func query(_ name: String, _ value: Bool?) {
        guard let value else { return }
        add(name, .scalar(value ? "true" : "false"))
    }

    /// Adds a value of an open enumeration to the query.
    public mutating func query<Value: OpenEnum>(_ name: String, _ value: Value?, allowReserved: Bool = false) {
        guard let value else { return }
        validator.check(name, value)
        add(name, .scalar(value.parameterText ?? ""), allowReserved: allowReserved)
    }

    /// Adds the elements of an array to the query; an empty array adds nothing.
    ///
    /// - Parameter items: Checks one element; gets a validator, the element's place as its name, and the element.
    public mutating func query<Element: ParameterValue & JSONWritable>(
        _ name: String,
        _ values: [Element]?,
        style: QueryStyle = .form,
        explode: Bool = true,
        allowReserved: Bool = false,
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
        add(name, .list(texts(of: values, for: name)), style, explode, allowReserved: allowReserved)
    }

    /// Adds the members of an object to the query: of a model, a dictionary or free JSON. An empty object adds nothing.
    ///
    /// - Parameter check: Checks the value; gets a validator and the value, and reports under the parameter's name.
    public mutating func query<Value: JSONWritable>(
        _ name: String,
        object value: Value?,
        style: QueryStyle = .form,
        explode: Bool = true,
        allowReserved: Bool = false,
        check: (inout Validator, Value) -> Void = { _, _ in }
    ) {
        guard let value else { return }
        check(&validator, value)
        guard let content = content(of: value, for: name) else { return }
        add(name, content, style, explode, allowReserved: allowReserved)
    }

    /// Adds the JSON text of a value to the query, for a parameter that is described by `content`.
    public mutating func query<Value: JSONWritable>(_ name: String, json value: Value?) {
        guard let value, let text = json(of: value, for: name) else { return }
        add(name, .scalar(text))
    }

    private mutating func add(
        _ name: String,
        _ content: ParameterContent,
        _ style: QueryStyle = .form,
        _ explode: Bool = true,
        allowReserved: Bool = false
    ) {
        given.append(name)
        queryItems += style.items(of: content, named: name, explode: explode, allowReserved: allowReserved)
    }
}
