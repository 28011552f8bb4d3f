import BindgenOpenAPI
import BindingsJSON

/// Rules in words.
enum RangeDocumentation {
    /// The range of a value as it follows its description: `In `0...20_000`.`; `nil` if there is none.
    static func sentence(_ constraints: [Constraint]) -> String? {
        phrase(constraints).map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
    }

    /// The range of a value as a part of a sentence: `in `0...20_000``.
    private static func phrase(_ constraints: [Constraint]) -> String? {
        guard !constraints.isEmpty else { return nil }
        var values: [Keyword: String] = [:]
        for constraint in constraints {
            switch constraint.value {
            case .integer(let number): values[constraint.keyword] = String(number)
            case .number(let number): values[constraint.keyword] = text(of: number)
            case .flag, .pattern, .literal, .literals: break
            }
        }
        var parts: [String] = []
        switch (values[.minimum], values[.maximum]) {
        case (let low?, let high?): parts.append("in `\(low)...\(high)`")
        case (let low?, nil): parts.append("at least \(low)")
        case (nil, let high?): parts.append("at most \(high)")
        case (nil, nil): break
        }
        if let low = values[.exclusiveMinimum] { parts.append("greater than \(low)") }
        if let high = values[.exclusiveMaximum] { parts.append("less than \(high)") }
        if let divisor = values[.multipleOf] { parts.append("a multiple of \(divisor)") }
        if let text = count(values[.minLength], values[.maxLength], of: "character") { parts.append(text) }
        if let text = count(values[.minItems], values[.maxItems], of: "element") { parts.append(text) }
        if let text = count(values[.minProperties], values[.maxProperties], of: "member") { parts.append(text) }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// A number as people write it, whole numbers without a fraction.
    private static func text(of number: Double) -> String {
        if let integer = Int64(exactly: number), abs(integer) < 1 << 53 { return String(integer) }
        return number.description
    }

    private static func count(_ low: String?, _ high: String?, of noun: String) -> String? {
        func plural(_ number: String) -> String { number == "1" ? noun : noun + "s" }
        switch (low, high) {
        case (let low?, let high?) where low == high: return "exactly \(low) \(plural(low))"
        case (let low?, let high?): return "\(low) to \(high) \(plural(high))"
        case (let low?, nil): return "at least \(low) \(plural(low))"
        case (nil, let high?): return "at most \(high) \(plural(high))"
        case (nil, nil): return nil
        }
    }

    /// A default value in words; `nil` for one that says nothing.
    static func text(of value: JSONNode) -> String? {
        switch value.kind {
        case .bool: return value.bool.map { "`\($0)`" }
        case .number:
            guard let number = value.number else { return nil }
            return number.int64.map(String.init) ?? (number.double.isFinite ? text(of: number.double) : nil)
        case .string:
            guard let text = value.string, !text.isEmpty else { return nil }
            let line = Prose.line(text)
            return line.contains("`") || line.utf8.count > 80 ? nil : "`\(line)`"
        case .null, .array, .object: return nil
        }
    }
}
