public import BindingsJSON
public import BindingsSyntax

// A parameter that is required by the description but absent here has no overload: the types of generated code see to it.
extension Request {
    /// Puts a string in the place of `{name}`.
    ///
    /// Empty strings, `.`, `..` and control characters are violations whatever the description says: they would name
    /// another resource.
    public mutating func path(
        _ name: String,
        _ value: String,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        pattern: Pattern? = nil,
        style: PathStyle = .simple
    ) {
        validator.check(name, value, minLength: minLength, maxLength: maxLength, pattern: pattern)
        fill(name, .scalar(value), style: style)
    }

    /// Puts an integer in the place of `{name}`.
    public mutating func path<Value: FixedWidthInteger & ParameterValue>(
        _ name: String,
        _ value: Value,
        minimum: Int64? = nil,
        maximum: Int64? = nil,
        exclusiveMinimum: Int64? = nil,
        exclusiveMaximum: Int64? = nil,
        multipleOf: Int64? = nil,
        style: PathStyle = .simple
    ) {
        validator.check(
            name,
            value,
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum,
            multipleOf: multipleOf
        )
        fill(name, .scalar(String(value)), style: style)
    }

    /// Puts a number in the place of `{name}`.
    public mutating func path<Value: BinaryFloatingPoint & LosslessStringConvertible & ParameterValue>(
        _ name: String,
        _ value: Value,
        minimum: Double? = nil,
        maximum: Double? = nil,
        exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil,
        multipleOf: Double? = nil,
        style: PathStyle = .simple
    ) {
        validator.check(
            name,
            value,
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum,
            multipleOf: multipleOf
        )
        fill(name, .scalar(value.parameterText ?? value.description), style: style)
    }

    /// Puts a Boolean in the place of `{name}`.
    public mutating func path(_ name: String, _ value: Bool, style: PathStyle = .simple) {
        fill(name, .scalar(value ? "true" : "false"), style: style)
    }

    /// Puts a value of an open enumeration in the place of `{name}`.
    public mutating func path<Value: OpenEnum>(_ name: String, _ value: Value, style: PathStyle = .simple) {
        validator.check(name, value)
        fill(name, .scalar(value.parameterText ?? ""), style: style)
    }

    /// Puts the elements of an array in the place of `{name}`.
    ///
    /// - Parameter items: Checks one element; gets a validator, the element's place as its name, and the element.
    public mutating func path<Element: ParameterValue & JSONWritable>(
        _ name: String,
        _ values: [Element],
        style: PathStyle = .simple,
        explode: Bool = false,
        minItems: Int? = nil,
        maxItems: Int? = nil,
        uniqueItems: Bool = false,
        items: (inout Validator, String, Element) -> Void = { _, _, _ in }
    ) {
        validator.check(
            name,
            values,
            minItems: minItems,
            maxItems: maxItems,
            uniqueItems: uniqueItems,
            items: items
        )
        fill(name, .list(texts(of: values, for: name)), style: style, explode: explode)
    }

    /// Puts the members of an object in the place of `{name}`: of a model, a dictionary or free JSON.
    ///
    /// - Parameter check: Checks the value; gets a validator and the value, and reports under the parameter's name.
    public mutating func path<Value: JSONWritable>(
        _ name: String,
        object value: Value,
        style: PathStyle = .simple,
        explode: Bool = false,
        check: (inout Validator, Value) -> Void = { _, _ in }
    ) {
        check(&validator, value)
        fill(name, content(of: value, for: name) ?? .scalar(""), style: style, explode: explode)
    }

    /// Puts the JSON text of a value in the place of `{name}`, for a parameter that is described by `content`.
    public mutating func path<Value: JSONWritable>(_ name: String, json value: Value) {
        fill(name, .scalar(json(of: value, for: name) ?? ""), style: .simple)
    }

    private mutating func fill(_ name: String, _ content: ParameterContent, style: PathStyle, explode: Bool = false) {
        given.append(name)
        let raw = content.flat
        if raw.isEmpty {
            structure.report(name, "required", "must not be empty")
        } else if raw == "." || raw == ".." {
            structure.report(name, "path", "must not be a dot segment")
        } else if raw.hasControlCharacter {
            structure.report(name, "path", "must not have control characters")
        }
        replacePlaceholder(name, with: style.text(of: content, named: name, explode: explode))
    }

    private mutating func replacePlaceholder(_ name: String, with text: String) {
        let placeholder = "{" + PercentEncoding.encodeTemplate(name) + "}"
        var expanded = ""
        var rest = path[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            let isHere = rest.utf8[open...].starts(with: placeholder.utf8)
            let end = rest.utf8.index(open, offsetBy: isHere ? placeholder.utf8.count : 1)
            expanded += rest[..<open]
            expanded += isHere ? text : "{"
            rest = rest[end...]
        }
        path = expanded + rest
    }
}
