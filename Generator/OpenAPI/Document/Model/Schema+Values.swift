package import BindingsJSON

extension Schema {
    private func value(_ keyword: SchemaKeywords, _ name: String) -> JSONNode? {
        keywords.contains(keyword) ? node[name] : nil
    }

    private func flag(_ keyword: SchemaKeywords, _ name: String) -> Bool { value(keyword, name)?.bool ?? false }

    /// `true` or `false` for a Boolean schema of OpenAPI 3.1, which every value or no value obeys.
    package var boolean: Bool? { node.kind == .bool ? node.bool : nil }

    /// Whether the schema says nothing about its values.
    package var isUnconstrained: Bool {
        boolean == true || (boolean == nil && keywords.subtracting(.annotations).isEmpty)
    }

    /// Whether `$ref` is all that the schema says about its values.
    package var isPlainReference: Bool {
        reference != nil && keywords.subtracting(.annotations).subtracting(.reference).isEmpty
    }

    /// Whether the schema says that null is valid: by `nullable` or by its types. References are not followed.
    package var isNullable: Bool { types.contains(.null) || flag(.nullable, "nullable") }

    /// `title`.
    package var title: String? { value(.title, "title")?.string }

    /// `description`.
    package var description: String? { value(.description, "description")?.string }

    /// `format`.
    package var format: String? { value(.format, "format")?.string }

    /// The values of `enum` in order; `nil` without `enum`.
    package var enumeration: [JSONNode]? { value(.enum, "enum").map { Array($0.elements) } }

    /// The value of `const`.
    package var constant: JSONNode? { value(.const, "const") }

    /// The value of `default`.
    package var defaultValue: JSONNode? { value(.default, "default") }

    /// The value of `example`.
    package var example: JSONNode? { value(.example, "example") }

    /// Whether requests do not send it.
    package var isReadOnly: Bool { flag(.readOnly, "readOnly") }

    /// Whether responses do not send it.
    package var isWriteOnly: Bool { flag(.writeOnly, "writeOnly") }

    /// Whether it should no longer be used.
    package var isDeprecated: Bool { flag(.deprecated, "deprecated") }

    /// How a string holds binary data, such as `base64`.
    package var contentEncoding: String? { value(.contentEncoding, "contentEncoding")?.string }

    /// The media type of what a string holds.
    package var contentMediaType: String? { value(.contentMediaType, "contentMediaType")?.string }
}
