public import BindingsJSON

// A body that is `nil` is not sent, and neither is a `Content-Type`.
extension Request {
    /// Sets the body to the JSON text of a value.
    ///
    /// - Parameter contentType: The media type, such as `application/json`.
    public mutating func setBody<Value: JSONWritable>(_ value: Value?, as contentType: String) {
        guard let value else { return }
        do throws(JSONError) {
            setBytes(try JSON.encode(value), contentType)
        } catch {
            let place = error.pointer.isEmpty ? "body" : "body" + error.pointer
            structure.report(place, "type", error.message)
        }
    }

    /// Sets the body to the JSON text of a value and checks the rules for its members, which are named `body/member`.
    ///
    /// - Parameter contentType: The media type, such as `application/json`.
    public mutating func setBody<Value: JSONWritable & Validatable>(_ value: Value?, as contentType: String) {
        setBody(value, as: contentType) { validator, value in validator.check("body", value) }
    }

    /// Sets the body to the JSON text of a value and checks it.
    ///
    /// - Parameters:
    ///   - contentType: The media type, such as `application/json`.
    ///   - check: Checks the value; gets a validator and the value, and reports under the name `body`.
    public mutating func setBody<Value: JSONWritable>(
        _ value: Value?,
        as contentType: String,
        check: (inout Validator, Value) -> Void
    ) {
        guard let value else { return }
        check(&validator, value)
        setBody(value, as: contentType)
    }

    /// Sets the body to a text in UTF-8.
    ///
    /// - Parameter contentType: The media type, such as `text/plain`.
    public mutating func setBody(text: String?, as contentType: String) {
        guard let text else { return }
        setBytes(Array(text.utf8), contentType)
    }

    /// Sets the body to bytes as they are.
    ///
    /// - Parameter contentType: The media type, such as `application/octet-stream`.
    public mutating func setBody(bytes: [UInt8]?, as contentType: String) {
        guard let bytes else { return }
        setBytes(bytes, contentType)
    }

    /// Demands a body (`requestBody.required` of OpenAPI), for one that may be absent in Swift.
    public mutating func requireBody() {
        if body == nil, !structure.violations.contains(where: { $0.parameter.hasPrefix("body") }) {
            validator.report("body", "required", "is required")
        }
    }

    mutating func setBytes(_ bytes: [UInt8], _ contentType: String) {
        given.append("body")
        body = bytes
        headers["Content-Type"] = contentType
    }
}
