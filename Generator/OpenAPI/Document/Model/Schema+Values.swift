package import BindingsJSON

extension KeywordSet {
    /// Keywords that say nothing about which values of a schema are valid.
    package static let annotations = Vocabulary.keywords(of: .schema) { $0.role != .meaning && $0.role != .reference }
}

extension Schema {
    /// The value of a keyword that counts.
    package func value(_ keyword: Keyword) -> JSONNode? { keywords.contains(keyword) ? node[keyword] : nil }

    private func flag(_ keyword: Keyword) -> Bool { value(keyword)?.bool ?? false }

    private func string(_ keyword: Keyword) -> String? { value(keyword)?.string }

    /// A count that is greater than any that can occur is as good as the greatest.
    private func count(_ keyword: Keyword) -> Int? {
        guard let number = value(keyword)?.number else { return nil }
        return number.int ?? (number.double >= 0 ? Int.max : nil)
    }

    /// `true` or `false` for a Boolean schema of OpenAPI 3.1, which every value or no value obeys.
    package var boolean: Bool? { node.kind == .bool ? node.bool : nil }

    /// Whether the schema says nothing about its values.
    package var isUnconstrained: Bool {
        boolean == true || (boolean == nil && keywords.subtracting(.annotations).isEmpty)
    }

    /// Whether `$ref` is all that the schema says about its values.
    package var isPlainReference: Bool {
        reference != nil && keywords.subtracting(.annotations).subtracting([.reference]).isEmpty
    }

    /// Whether the schema says that null is valid: by `nullable` or by its types. References are not followed.
    package var isNullable: Bool { types.contains(.null) || flag(.nullable) }

    /// `title`.
    package var title: String? { string(.title) }

    /// `description`.
    package var description: String? { string(.description) }

    /// `format`.
    package var format: String? { string(.format) }

    /// The values of `enum` in order; `nil` without `enum`.
    package var enumeration: [JSONNode]? { value(.enum).map { Array($0.elements) } }

    /// The value of `const`.
    package var constant: JSONNode? { value(.const) }

    /// The value of `default`.
    package var defaultValue: JSONNode? { value(.default) }

    /// The value of `example`.
    package var example: JSONNode? { value(.example) }

    /// Whether requests do not send it.
    package var isReadOnly: Bool { flag(.readOnly) }

    /// Whether responses do not send it.
    package var isWriteOnly: Bool { flag(.writeOnly) }

    /// Whether it should no longer be used.
    package var isDeprecated: Bool { flag(.deprecated) }

    /// How a string holds binary data, such as `base64`.
    package var contentEncoding: String? { string(.contentEncoding) }

    /// The media type of what a string holds.
    package var contentMediaType: String? { string(.contentMediaType) }

    // MARK: Constraints

    /// The least valid number, itself valid; `nil` where OpenAPI 3.0 excludes it.
    package var minimum: JSONNumber? { flag(.exclusiveMinimum) ? nil : value(.minimum)?.number }

    /// The greatest valid number, itself valid; `nil` where OpenAPI 3.0 excludes it.
    package var maximum: JSONNumber? { flag(.exclusiveMaximum) ? nil : value(.maximum)?.number }

    /// The number that all valid numbers exceed, however the version of the document writes it.
    package var exclusiveMinimum: JSONNumber? {
        value(flag(.exclusiveMinimum) ? .minimum : .exclusiveMinimum)?.number
    }

    /// The number that exceeds all valid numbers, however the version of the document writes it.
    package var exclusiveMaximum: JSONNumber? {
        value(flag(.exclusiveMaximum) ? .maximum : .exclusiveMaximum)?.number
    }

    /// The number of which valid numbers are multiples; greater than 0.
    package var multipleOf: JSONNumber? { value(.multipleOf)?.number }

    /// The least length of a string, in code points.
    package var minLength: Int? { count(.minLength) }

    /// The greatest length of a string, in code points.
    package var maxLength: Int? { count(.maxLength) }

    /// The regular expression (ECMA-262) that a string matches somewhere.
    package var pattern: String? { string(.pattern) }

    /// The least number of elements of an array.
    package var minItems: Int? { count(.minItems) }

    /// The greatest number of elements of an array.
    package var maxItems: Int? { count(.maxItems) }

    /// Whether no two elements of an array are equal.
    package var hasUniqueItems: Bool { flag(.uniqueItems) }

    /// The least number of members of an object.
    package var minProperties: Int? { count(.minProperties) }

    /// The greatest number of members of an object.
    package var maxProperties: Int? { count(.maxProperties) }

    /// The least number of elements that obey ``contains``.
    package var minContains: Int? { count(.minContains) }

    /// The greatest number of elements that obey ``contains``.
    package var maxContains: Int? { count(.maxContains) }
}
