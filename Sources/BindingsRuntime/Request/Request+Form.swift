public import BindingsJSON

extension Request {
    /// Sets the body to the members of an object as the fields of an HTML form.
    ///
    /// - Parameters:
    ///   - value: The object; absent members and members that are `null` become no fields.
    ///   - contentType: The media type.
    ///   - encoding: How single members are serialized; the others follow OpenAPI's defaults.
    ///   - check: Checks the value; gets a validator and the value, and reports under the name `body`.
    public mutating func setForm<Value: JSONWritable>(
        _ value: Value?,
        as contentType: String = "application/x-www-form-urlencoded",
        encoding: [String: FormEncoding] = [:],
        check: (inout Validator, Value) -> Void = { _, _ in }
    ) {
        guard let value else { return }
        check(&validator, value)
        do throws(JSONError) {
            let members = try JSONValue(value).object ?? JSONObject()
            let items = members.flatMap { Self.items($0.name, $0.value, encoding[$0.name] ?? FormEncoding()) }
            setBytes(Array(items.map(\.encoded).joined(separator: "&").utf8), contentType)
        } catch {
            structure.report("body", "type", error.message)
        }
    }

    private static func items(_ name: String, _ value: JSONValue, _ encoding: FormEncoding) -> [QueryItem] {
        guard let content = encoding.isJSON ? .scalar(value.description) : ParameterContent(value) else { return [] }
        return encoding.style.items(
            of: content,
            named: name,
            explode: encoding.explode,
            allowReserved: encoding.allowReserved
        )
    }
}
