import BindingsJSON
import Foundation
import Testing

@Suite struct JSONNumberTests {
    @Test(arguments: [
        "0", "-0", "7", "10", "-10", "0.0", "1.50", "1e5", "1E+5", "-1.25e-07", "0e0", "1e000", "123456789012345678901",
    ])
    func takesNumbers(text: String) {
        #expect(JSONNumber(text)?.text == text)
    }

    @Test(arguments: [
        "", "-", "+1", "01", "-01", "00", ".5", "1.", "1.e5", "1e", "1e+", "1e-", "1 ", "1x", "0x10", "NaN", "--1",
        "1-", "1..2",
        "1e5.0", "1,0", "١",
    ])
    func takesNothingElse(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("1.0", 1), ("1e3", 1_000), ("-12.5e1", -125), ("120e-1", 12),
            ("1.5", nil),
            ("1e-1", nil), ("0e9", 0), ("0.000", 0), ("9223372036854775807", .max), ("9223372036854775808", nil),
            ("-9223372036854775808", .min), ("-9223372036854775809", nil), ("922337203685477580.7e1", .max),
            ("999999999999999999", 999_999_999_999_999_999), ("-999999999999999999", -999_999_999_999_999_999),
            ("1000000000000000000", 1_000_000_000_000_000_000), ("1e18", 1_000_000_000_000_000_000), ("1e19", nil),
            ("1e99999999999999999999", nil), ("0e99999999999999999999", 0), ("1e-99999999999999999999", nil),
            ("100000000000000000000e-20", 1), ("0.00000000000000000001e20", 1), ("18446744073709551616", nil),
        ] as [(String, Int64?)]
    )
    func isAnInteger(text: String, value: Int64?) throws {
        let number = try #require(JSONNumber(text))
        #expect(number.int64 == value)
        #expect(number.int == value.map { Int($0) })
        #expect((try? JSON.decode(Int64.self, from: " \(text) ")) == value)
        #expect(number.integer(Int8.self) == value.flatMap { Int8(exactly: $0) })
        #expect((try? JSON.decode(Int32.self, from: text)) == value.flatMap { Int32(exactly: $0) })
        if let value, value >= 0 {
            #expect(number.uint64 == UInt64(value))
            #expect(try JSON.decode(UInt64.self, from: text) == UInt64(value))
        } else if value != nil {
            #expect(number.uint64 == nil)
            #expect((try? JSON.decode(UInt64.self, from: text)) == nil)
        }
    }

    @Test func coversUnsignedIntegers() throws {
        #expect(JSONNumber("18446744073709551615")?.uint64 == .max)
        #expect(JSONNumber("18446744073709551616")?.uint64 == nil)
        #expect(JSONNumber("1844674407370955161.5e1")?.uint64 == .max)
        #expect(JSONNumber("1e20")?.uint64 == nil)
        #expect(try JSON.decode(UInt64.self, from: "18446744073709551615") == .max)
        #expect(try JSON.decode(UInt8.self, from: "255") == 255)
        for text in ["256", "-1", "1.5", "18446744073709551616"] {
            #expect(throws: JSONError.self) { try JSON.decode(UInt8.self, from: text) }
        }
    }

    @Test func saysWhatDoesNotFit() {
        for (text, code, offset) in [
            ("[1.5]", JSONError.Code.typeMismatch, 1), ("[ 300 ]", .outOfRange, 2), ("[-12e9]", .outOfRange, 1),
            ("[\"1\"]", .typeMismatch, 1), ("[1,99999999999999999999]", .outOfRange, 3), ("[-]", .invalidNumber, 2),
        ] {
            let error = #expect(throws: JSONError.self) { try JSON.decode([Int8].self, from: text) }
            #expect(error?.code == code && error?.offset == offset, "\(text)")
        }
        for text in ["1e400", "-1e400"] {
            let error = #expect(throws: JSONError.self) { try JSON.decode(Double.self, from: text) }
            #expect(error?.code == .outOfRange)
        }
        #expect(throws: JSONError.self) { try JSON.decode(Float.self, from: "1e39") }
        #expect(JSONNumber("1e400")?.double == .infinity)
    }

    /// The nearest value, whichever way it is found.
    @Test func isTheNearestFloatingPointValue() throws {
        var random = SplitMix(seed: 3)
        var texts = [
            "0", "-0", "0.1", "9007199254740993", "999999999999999", "9999999999999999", "1e22", "1e23",
            "123456789012345.6",
        ]
        for zeros in 18...25 {
            texts += ["0.\(String(repeating: "0", count: zeros))1", "-0.\(String(repeating: "0", count: zeros))123"]
            texts += ["0.\(String(repeating: "0", count: zeros))", "1.\(String(repeating: "0", count: zeros))"]
        }
        for _ in 0..<2_000 {
            let digits = (0..<Int.random(in: 1...18, using: &random)).map { _ in
                String(Int.random(in: 0...9, using: &random))
            }
            let whole = String(Int.random(in: 0...99, using: &random))
            let exponent = Bool.random(using: &random) ? "" : "e\(Int.random(in: -30...30, using: &random))"
            texts.append((Bool.random(using: &random) ? "-" : "") + whole + "." + digits.joined() + exponent)
            texts.append(String(whole + digits.joined()).drop { $0 == "0" } + "1")
        }
        for text in texts {
            let expected = try #require(Double(text))
            let number = try #require(JSONNumber(text))
            #expect(number.double == expected && number.double.sign == expected.sign, "\(text)")
            #expect(try JSON.decode(Double.self, from: text) == expected)
        }
    }

    @Test func writesTheShortestText() throws {
        #expect(JSONNumber(1.0)?.text == "1")
        #expect(JSONNumber(0.1)?.text == "0.1")
        #expect(JSONNumber(-2.5e-9)?.text == "-2.5e-09")
        #expect(JSONNumber(Double.infinity) == nil && JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
        #expect(String(decoding: try JSON.encode([0.5, 3.0]), as: UTF8.self) == "[0.5,3]")
        #expect(String(decoding: try JSON.encode([Float(0.1), 2]), as: UTF8.self) == "[0.1,2]")
        let error = #expect(throws: JSONError.self) { try JSON.encode([1.0, .nan, .infinity]) }
        #expect(error?.code == .notANumber && error?.offset == 3)
    }

    @Test func isEqualToWhatDenotesTheSame() throws {
        let same = [
            ["1", "1.0", "10e-1", "0.1e1", "100e-2"], ["0", "-0", "0.0", "0e7"], ["-25", "-2.5e1", "-2500e-2"],
            ["1e40", "10e39"],
        ]
        let numbers = try same.map { try $0.map { try #require(JSONNumber($0)) } }
        for (place, group) in numbers.enumerated() {
            for left in group {
                for right in group { #expect(left == right && left.hashValue == right.hashValue) }
                for other in numbers[..<place].joined() { #expect(left != other) }
            }
        }
        #expect(try #require(JSONNumber("25")) != numbers[2][0])
        #expect(try #require(JSONNumber("1e41")) != numbers[3][0])
        // Hashes that leave something out still agree, so it is their variety that is looked at.
        let various = (0..<50).flatMap { number in
            ["\(number)7", "-\(number)7", "\(number)7e2"].compactMap { JSONNumber($0)?.hashValue }
        }
        #expect(Set(various).count > 145)
    }

    @Test func readsWhatIsWrittenForIntegers() throws {
        var values: [Int64] = [.min, .max, 0, -1, 9, 10, -10, 99, 100]
        var power: Int64 = 1
        for _ in 0..<18 {
            power *= 10
            values += [power - 1, power, power + 1, -power]
        }
        #expect(
            String(decoding: try JSON.encode(values), as: UTF8.self) == "["
                + values.map(String.init).joined(separator: ",") + "]"
        )
        #expect(try JSON.decode([Int64].self, from: JSON.encode(values)) == values)
        #expect(String(decoding: try JSON.encode([UInt64.max]), as: UTF8.self) == "[18446744073709551615]")
        var writer = JSONWriter()
        writer.integer(Int128.min)
        #expect(String(decoding: try writer.finish(), as: UTF8.self) == "\(Int128.min)")
    }
}
