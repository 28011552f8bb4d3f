import BindingsJSON
import BindingsSyntax

extension DocumentParser {
    /// Checks the value of a keyword that holds no schema.
    ///
    /// - Returns: Whether the keyword counts.
    func check(_ keyword: SchemaKeywords, _ name: String, _ value: JSONNode) -> Bool {
        switch keyword {
        case .format, .title, .description, .contentEncoding, .contentMediaType, .identifier, .anchor, .comment,
            .dynamicReference:
            return expect(value, .string, "`\(name)`")
        case .pattern: return checkPattern(value)
        case .nullable, .uniqueItems, .readOnly, .writeOnly, .deprecated: return expect(value, .bool, "`\(name)`")
        case .minimum, .maximum: return expect(value, .number, "`\(name)`")
        case .exclusiveMinimum, .exclusiveMaximum: return checkExclusive(name, value)
        case .multipleOf: return checkMultiple(value)
        case .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties, .minContains, .maxContains:
            return checkCount(name, value)
        case .enum: return checkEnumeration(value)
        case .dependentRequired: return checkDependentRequired(value)
        default: return true
        }
    }

    /// A pattern that cannot be enforced counts all the same: as something that documentation can show.
    private func checkPattern(_ value: JSONNode) -> Bool {
        guard let pattern = string(value, "`pattern`") else { return false }
        // Preparing a pattern may take long, so it is done once.
        let error = errorsOfPatterns[pattern] ?? Pattern(stringLiteral: pattern).error
        errorsOfPatterns[pattern] = .some(error)
        if let error {
            diagnostics.warning(.unsupportedPattern, "the pattern is not enforced: \(error)", at: value)
        }
        return true
    }

    /// A Boolean in OpenAPI 3.0, a number in 3.1; both can be told apart in either.
    private func checkExclusive(_ name: String, _ value: JSONNode) -> Bool {
        let expected: JSONKind = specification == .v3_0 ? .bool : .number
        guard value.kind == .bool || value.kind == .number else { return expect(value, expected, "`\(name)`") }
        if value.kind != expected {
            diagnostics.warning(
                .wrongType,
                "`\(name)` is \(expected) in OpenAPI \(specification.rawValue), not \(value.kind)",
                at: value
            )
        }
        return true
    }

    private func checkMultiple(_ value: JSONNode) -> Bool {
        guard expect(value, .number, "`multipleOf`") else { return false }
        guard value.number?.isPositive == true else {
            diagnostics.error(.invalidValue, "`multipleOf` must be greater than 0", at: value)
            return false
        }
        return true
    }

    private func checkCount(_ name: String, _ value: JSONNode) -> Bool {
        guard expect(value, .number, "`\(name)`"), let number = value.number else { return false }
        guard number.int != nil || (number.double >= 9e18 && number.double.rounded() == number.double) else {
            diagnostics.error(.invalidValue, "`\(name)` must be a whole number", at: value)
            return false
        }
        guard number.double >= 0 else {
            diagnostics.error(.invalidValue, "`\(name)` must not be negative", at: value)
            return false
        }
        return true
    }

    private func checkEnumeration(_ value: JSONNode) -> Bool {
        guard expect(value, .array, "`enum`") else { return false }
        guard !value.elements.isEmpty else {
            diagnostics.warning(.invalidValue, "`enum` is empty and counts as absent", at: value)
            return false
        }
        var seen = Set<String>()
        for element in value.elements where element.kind != .object && element.kind != .array {
            let text = element.string.map { "\"" + $0 } ?? element.text
            if !seen.insert(text).inserted {
                diagnostics.warning(.invalidValue, "\(element.text) is in `enum` twice", at: element)
            }
        }
        return true
    }

    private func checkDependentRequired(_ value: JSONNode) -> Bool {
        guard expect(value, .object, "`dependentRequired`") else { return false }
        for member in value.members {
            _ = strings(member.value, "the members that `\(member.name)` requires")
        }
        return true
    }
}

extension JSONNumber {
    /// Whether the value is greater than 0, however small.
    var isPositive: Bool {
        guard !text.hasPrefix("-") else { return false }
        return text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.contains { (0x31...0x39).contains($0) }
    }
}
