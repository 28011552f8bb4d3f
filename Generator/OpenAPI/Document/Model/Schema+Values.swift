package import BindingsJSON

extension KeywordSet {
    /// Keywords that say nothing about which values of a schema are valid.
    package static let annotations = Vocabulary.keywords(of: .schema) { $0.role != .meaning && $0.role != .reference }
}

extension Schema {
    /// The value of a keyword that counts.
    package func value(_ keyword: Keyword) -> JSONNode? { keywords.contains(keyword) ? node[keyword] : nil }

    /// Whether a keyword is `true`.
    package func flag(_ keyword: Keyword) -> Bool { value(keyword)?.bool ?? false }

    private func string(_ keyword: Keyword) -> String? { value(keyword)?.string }

    /// The number that a keyword gives.
    package func number(_ keyword: Keyword) -> JSONNumber? { value(keyword)?.number }

    /// The count that a keyword gives. One that is greater than any that can occur is as good as the greatest.
    package func count(_ keyword: Keyword) -> Int? {
        guard let number = number(keyword) else { return nil }
        return number.int ?? (number.double >= 0 ? Int.max : nil)
    }

    /// `true` or `false` for a Boolean schema of OpenAPI 3.1, which every value or no value obeys.
    package var boolean: Bool? { node.kind == .bool ? node.bool : nil }

    /// Whether the schema is `{}`, or `true` of OpenAPI 3.1, which means the same.
    package var isEmpty: Bool { boolean ?? (node.count == 0) }

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

    /// Whether null is all that the schema allows. References are not followed.
    package var allowsNullAlone: Bool {
        if types == .null { return true }
        if let values = enumeration, !values.isEmpty { return values.allSatisfy(\.isNull) }
        return constant?.isNull == true
    }

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

    /// Whether requests do not send it.
    package var isReadOnly: Bool { flag(.readOnly) }

    /// Whether responses do not send it.
    package var isWriteOnly: Bool { flag(.writeOnly) }

    /// Whether it should no longer be used.
    package var isDeprecated: Bool { flag(.deprecated) }

    // MARK: Constraints

    /// The least valid number, itself valid; `nil` where OpenAPI 3.0 excludes it.
    package var minimum: JSONNumber? { flag(.exclusiveMinimum) ? nil : number(.minimum) }

    /// The greatest valid number, itself valid; `nil` where OpenAPI 3.0 excludes it.
    package var maximum: JSONNumber? { flag(.exclusiveMaximum) ? nil : number(.maximum) }

    /// The number that all valid numbers exceed, however the version of the document writes it.
    package var exclusiveMinimum: JSONNumber? {
        number(flag(.exclusiveMinimum) ? .minimum : .exclusiveMinimum)
    }

    /// The number that exceeds all valid numbers, however the version of the document writes it.
    package var exclusiveMaximum: JSONNumber? {
        number(flag(.exclusiveMaximum) ? .maximum : .exclusiveMaximum)
    }

    /// The regular expression (ECMA-262) that a string matches somewhere.
    package var pattern: String? { string(.pattern) }
}
