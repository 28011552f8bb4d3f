package import BindingsJSON

extension Schema {
    private func number(_ keyword: SchemaKeywords, _ name: String) -> JSONNumber? {
        keywords.contains(keyword) ? node[name]?.number : nil
    }

    /// A count that is greater than any that can occur is as good as the greatest.
    private func count(_ keyword: SchemaKeywords, _ name: String) -> Int? {
        guard let number = number(keyword, name) else { return nil }
        return number.int ?? (number.double >= 0 ? Int.max : nil)
    }

    /// The least valid number, itself valid; `nil` where OpenAPI 3.0 excludes it.
    package var minimum: JSONNumber? {
        excludes(.exclusiveMinimum, "exclusiveMinimum") ? nil : number(.minimum, "minimum")
    }

    /// The greatest valid number, itself valid; `nil` where OpenAPI 3.0 excludes it.
    package var maximum: JSONNumber? {
        excludes(.exclusiveMaximum, "exclusiveMaximum") ? nil : number(.maximum, "maximum")
    }

    /// The number that all valid numbers exceed, however the version of the document writes it.
    package var exclusiveMinimum: JSONNumber? {
        excludes(.exclusiveMinimum, "exclusiveMinimum")
            ? number(.minimum, "minimum") : number(.exclusiveMinimum, "exclusiveMinimum")
    }

    /// The number that exceeds all valid numbers, however the version of the document writes it.
    package var exclusiveMaximum: JSONNumber? {
        excludes(.exclusiveMaximum, "exclusiveMaximum")
            ? number(.maximum, "maximum") : number(.exclusiveMaximum, "exclusiveMaximum")
    }

    /// Whether an exclusive bound is written as in OpenAPI 3.0: `true` beside the bound.
    private func excludes(_ keyword: SchemaKeywords, _ name: String) -> Bool {
        keywords.contains(keyword) && node[name]?.bool == true
    }

    /// The number of which valid numbers are multiples; greater than 0.
    package var multipleOf: JSONNumber? { number(.multipleOf, "multipleOf") }

    /// The least length of a string, in code points.
    package var minLength: Int? { count(.minLength, "minLength") }

    /// The greatest length of a string, in code points.
    package var maxLength: Int? { count(.maxLength, "maxLength") }

    /// The regular expression (ECMA-262) that a string matches somewhere.
    package var pattern: String? { keywords.contains(.pattern) ? node["pattern"]?.string : nil }

    /// The least number of elements of an array.
    package var minItems: Int? { count(.minItems, "minItems") }

    /// The greatest number of elements of an array.
    package var maxItems: Int? { count(.maxItems, "maxItems") }

    /// Whether no two elements of an array are equal.
    package var hasUniqueItems: Bool { keywords.contains(.uniqueItems) && node["uniqueItems"]?.bool == true }

    /// The least number of members of an object.
    package var minProperties: Int? { count(.minProperties, "minProperties") }

    /// The greatest number of members of an object.
    package var maxProperties: Int? { count(.maxProperties, "maxProperties") }

    /// The least number of elements that obey ``contains``.
    package var minContains: Int? { count(.minContains, "minContains") }

    /// The greatest number of elements that obey ``contains``.
    package var maxContains: Int? { count(.maxContains, "maxContains") }
}
