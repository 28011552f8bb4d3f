import BindingsJSON

extension Request {
    /// What the styles of OpenAPI make of any JSON value; `nil` for `null` and for what JSON has no text for, which is a
    /// violation.
    mutating func content(of value: some JSONWritable, for name: String) -> ParameterContent? {
        do throws(JSONError) {
            return ParameterContent(try JSONValue(value))
        } catch {
            structure.report(name, "type", error.message)
            return nil
        }
    }

    /// The JSON text of a value; `nil` for what JSON has no text for, which is a violation.
    mutating func json(of value: some JSONWritable, for name: String) -> String? {
        do throws(JSONError) {
            return String(decoding: try JSON.encode(value), as: UTF8.self)
        } catch {
            structure.report(name, "type", error.message)
            return nil
        }
    }

    /// The texts of the elements of an array; an element that has none is a violation.
    mutating func texts<Element: ParameterValue>(of values: [Element], for name: String) -> [String] {
        values.enumerated().map { index, value in
            if let text = value.parameterText { return text }
            structure.report("\(name)/\(index)", "type", "must be a finite number")
            return ""
        }
    }
}
