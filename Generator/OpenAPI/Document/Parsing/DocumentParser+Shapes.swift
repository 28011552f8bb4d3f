import BindingsJSON

extension DocumentParser {
    /// Whether a value is what the vocabulary says of its keyword.
    ///
    /// The readers of the elements check lists, sets and maps.
    func hasShape(_ value: JSONNode, _ row: KeywordDefinition) -> Bool {
        switch row.shape {
        case .text where row.role == .dialect: return isDialect(value, row)
        case .text, .prose: return expect(value, .string, Self.quoted(row))
        case .textOrNumber: return isText(value, Self.quoted(row))
        case .flag: return expect(value, .bool, Self.quoted(row))
        case .number: return expect(value, .number, Self.quoted(row))
        case .positiveNumber: return isPositive(value, row)
        case .count: return isCount(value, row)
        case .exclusiveBound: return isExclusiveBound(value, row)
        case .dataSet: return isEnumeration(value, row)
        case .textSetByName: return areTextsByName(value, row)
        case .dataByName: return expect(value, .object, Self.quoted(row))
        case .object(.contact), .object(.license), .object(.externalDocumentation), .object(.xml):
            row.shape.objectKind.map { checkDescription(value, $0) }
            return true
        default: return true
        }
    }

    /// Schemas are read as OpenAPI 3.1 has them by default, whatever a document says.
    private func isDialect(_ value: JSONNode, _ row: KeywordDefinition) -> Bool {
        guard expect(value, .string, Self.quoted(row)), let name = value.string else { return false }
        let isKnown = ["https://spec.openapis.org/oas/3.1/", "https://json-schema.org/draft/2020-12/schema"].contains {
            name.hasPrefix($0)
        }
        if !isKnown {
            diagnostics.warning(
                .unsupportedDialect,
                "the dialect `\(name)` is not known; schemas are read as JSON Schema 2020-12 with what OpenAPI adds",
                at: value
            )
        }
        return true
    }

    private static func quoted(_ row: KeywordDefinition) -> String { "`\(row.keyword.name)`" }

    /// Converters of YAML read an unquoted `1.0` or `8080` as a number, which means its digits.
    func isText(_ value: JSONNode, _ what: @autoclosure () -> String) -> Bool {
        guard value.kind == .number else { return expect(value, .string, what()) }
        diagnostics.warning(.wrongType, "\(what()) must be a string, not a number", at: value)
        return true
    }

    /// A Boolean in OpenAPI 3.0, a number in 3.1; both can be told apart in either.
    private func isExclusiveBound(_ value: JSONNode, _ row: KeywordDefinition) -> Bool {
        let expected: JSONKind = specification == .v3_0 ? .bool : .number
        guard value.kind == .bool || value.kind == .number else { return expect(value, expected, Self.quoted(row)) }
        if value.kind != expected {
            diagnostics.warning(
                .wrongType,
                "\(Self.quoted(row)) must be \(expected) in OpenAPI \(specification.rawValue), not \(value.kind)",
                at: value
            )
        }
        return true
    }

    private func isPositive(_ value: JSONNode, _ row: KeywordDefinition) -> Bool {
        guard expect(value, .number, Self.quoted(row)) else { return false }
        guard value.number?.isPositive == true else {
            diagnostics.error(.invalidValue, "\(Self.quoted(row)) must be greater than 0", at: value)
            return false
        }
        return true
    }

    private func isCount(_ value: JSONNode, _ row: KeywordDefinition) -> Bool {
        guard expect(value, .number, Self.quoted(row)), let number = value.number else { return false }
        guard number.int != nil || (number.double >= 9e18 && number.double.rounded() == number.double) else {
            diagnostics.error(.invalidValue, "\(Self.quoted(row)) must be a whole number", at: value)
            return false
        }
        guard number.double >= 0 else {
            diagnostics.error(.invalidValue, "\(Self.quoted(row)) must not be negative", at: value)
            return false
        }
        return true
    }

    private func isEnumeration(_ value: JSONNode, _ row: KeywordDefinition) -> Bool {
        guard expect(value, .array, Self.quoted(row)) else { return false }
        guard !value.elements.isEmpty else {
            diagnostics.warning(.invalidValue, "\(Self.quoted(row)) is empty and counts as absent", at: value)
            return false
        }
        var seen = Set<String>()
        for element in value.elements where element.kind != .object && element.kind != .array {
            let text = element.string.map { "\"" + $0 } ?? element.text
            if !seen.insert(text).inserted {
                diagnostics.warning(.invalidValue, "`\(element.text)` is in \(Self.quoted(row)) twice", at: element)
            }
        }
        return true
    }

    private func areTextsByName(_ value: JSONNode, _ row: KeywordDefinition) -> Bool {
        guard expect(value, .object, Self.quoted(row)) else { return false }
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
