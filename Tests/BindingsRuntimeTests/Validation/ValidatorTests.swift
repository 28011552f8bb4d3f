import BindingsRuntime
import Testing

@Suite struct ValidatorTests {
    private func violations(_ body: (inout Validator) -> Void) -> [String] {
        var validator = Validator()
        body(&validator)
        return validator.violations.map { "\($0.parameter) \($0.keyword)" }
    }

    @Test(arguments: [
        ("", 0, 0, true), ("", 1, 5, false), ("ab", 2, 2, true), ("abc", 0, 2, false),
        // Lengths count code points: neither bytes, nor UTF-16, nor what looks like one character.
        ("é", 1, 1, true), ("e\u{301}", 1, 1, false), ("e\u{301}", 2, 2, true), ("😀😀", 2, 2, true),
        ("\r\n", 2, 2, true),
    ])
    func countsCodePoints(text: String, minimum: Int, maximum: Int, isValid: Bool) {
        let found = violations { $0.check("a", text, minLength: minimum, maxLength: maximum) }
        #expect(found.isEmpty == isValid)
    }

    @Test func searchesPatterns() {
        #expect(violations { $0.check("a", "xx1xx", pattern: "[0-9]") } == [])
        #expect(violations { $0.check("a", "xxx", pattern: "[0-9]") } == ["a pattern"])
        #expect(violations { $0.check("a", "1\n", pattern: "^[0-9]$") } == ["a pattern"])
        #expect(violations { $0.check("a", String?.none, minLength: 3, pattern: "x") } == [])
    }

    @Test func comparesIntegersExactly() {
        let large = Int64.max
        #expect(violations { $0.check("a", large, maximum: .max - 1) } == ["a maximum"])
        #expect(violations { $0.check("a", large, exclusiveMaximum: .max) } == ["a exclusiveMaximum"])
        #expect(violations { $0.check("a", large, maximum: .max) } == [])
        #expect(violations { $0.check("a", Int64.min, minimum: .min + 1) } == ["a minimum"])
        #expect(violations { $0.check("a", UInt64.max, maximum: .max) } == ["a maximum"])
        #expect(violations { $0.check("a", 9_007_199_254_740_993, maximum: 9_007_199_254_740_992) } == ["a maximum"])
        #expect(
            violations { $0.check("a", Int32(5), minimum: 6, exclusiveMinimum: 5) } == [
                "a minimum", "a exclusiveMinimum",
            ]
        )
        #expect(violations { $0.check("a", Int64.min, multipleOf: 2) } == [])
        #expect(violations { $0.check("a", Int8(100), multipleOf: 1_000) } == ["a multipleOf"])
        #expect(violations { $0.check("a", Int8(0), multipleOf: 1_000) } == [])
        #expect(violations { $0.check("a", 7, multipleOf: 0) } == [])
    }

    @Test(arguments: [
        (0.07, 0.01, true), (0.075, 0.01, false), (19.99, 0.01, true), (4.35, 0.01, true), (1.1, 0.1, true),
        (0.3, 0.1, true), (1e22, 3.0, false), (3e22, 3.0, true), (1e308, 0.01, true),
        (.leastNonzeroMagnitude, .leastNonzeroMagnitude, true),
        (.leastNonzeroMagnitude, 1, false), (7, 2.5, false), (7.5, 2.5, true), (-7.5, 2.5, true), (0, 0.1, true),
        (1e-10, 10, false), (1_000_000.000_1, 0.001, false), (123_456.789, 0.001, true), (0.1, 1e300, false),
    ])
    func dividesDecimals(value: Double, divisor: Double, isMultiple: Bool) {
        #expect(violations { $0.check("a", value, multipleOf: divisor) }.isEmpty == isMultiple)
    }

    @Test func readsFloatsAsWritten() {
        #expect(violations { $0.check("a", Float(0.7), maximum: 0.7, multipleOf: 0.1) } == [])
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func refusesNumbersWithoutText(value: Double) {
        #expect(violations { $0.check("a", value, minimum: 0) } == ["a type"])
    }

    @Test func checksBoundsOfNumbers() {
        #expect(violations { $0.check("a", 0.5, minimum: 0.5, maximum: 0.5) } == [])
        #expect(
            violations { $0.check("a", 0.5, exclusiveMinimum: 0.5, exclusiveMaximum: 0.5) }
                == ["a exclusiveMinimum", "a exclusiveMaximum"]
        )
        #expect(violations { $0.check("a", -0.0, minimum: 0) } == [])
    }

    @Test func comparesElementsByMeaning() {
        #expect(violations { $0.check("a", ["a", "b", "a"], uniqueItems: true) } == ["a uniqueItems"])
        #expect(
            violations {
                $0.check("a", [JSONValue.number(1), JSONNumber("1.0").map { .number($0) } ?? .null], uniqueItems: true)
            }
                == ["a uniqueItems"]
        )
        let objects: [JSONValue] = [["x": 1, "y": 2], ["y": 2, "x": 1]]
        #expect(violations { $0.check("a", objects, uniqueItems: true) } == ["a uniqueItems"])
        #expect(violations { $0.check("a", ["a", "A"], minItems: 2, maxItems: 2, uniqueItems: true) } == [])
        #expect(violations { $0.check("a", [Int](), minItems: 1) } == ["a minItems"])
        #expect(violations { $0.check("a", [1, 2], maxItems: 1) } == ["a maxItems"])
    }

    @Test func checksMembersOfMaps() {
        let found = violations { validator in
            validator.check("a", ["b/c": 1, "a~": 9], minProperties: 3, maxProperties: 1) {
                $0.check($1, $2, maximum: 0)
            }
        }
        #expect(found == ["a minProperties", "a maxProperties", "a/a~0 maximum", "a/b~1c maximum"])
    }

    @Test func namesTheWayToAMember() {
        let inner = Membership(name: "x", share: 0.07)
        let value = Membership(
            name: "ok",
            kinds: [.server, .init(rawValue: "new"), .server],
            members: [inner, Membership()]
        )
        var validator = Validator()
        validator.check("body", value)
        #expect(
            validator.violations.map(\.description) == [
                "body/kinds: must have at most 2 elements, has 3",
                "body/kinds: must not have an element twice",
                "body/kinds/1: must be one of server, server-audit",
                "body/members/0/name: must have at least 2 characters, has 1",
                "body/members/0/share: must be a multiple of 0.05",
                "body/members/1/name: is required",
            ]
        )
    }

    @Test func comparesWithListedValues() {
        let found = violations { validator in
            validator.check("kind", "note", const: "note")
            validator.check("other", "Note", const: "note")
            validator.check("absent", nil, const: 3)
            validator.check("level", 4, const: 3)
            validator.check("scale", 1.5, enum: [0.5, 1.5])
            validator.check("ratio", 1, enum: [0.5, 1.5])
            validator.check("isOpen", false, enum: [true])
        }
        #expect(found == ["other const", "level const", "ratio enum", "isOpen enum"])
    }

    @Test func requestsTakeFurtherRules() {
        var request = Request(.get, "/a")
        request.check { $0.check("mode", "slow", const: "fast") }
        #expect(request.violations.map(\.description) == ["mode: must be fast"])
    }
}
