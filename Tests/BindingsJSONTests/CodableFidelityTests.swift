import BindingsJSON
import Foundation
import Testing

/// What goes through other coders comes back as it was, or does not go through at all.
@Suite struct CodableFidelityTests {
    private static func written(_ text: String) throws -> String {
        let value = try JSON.decode(JSONValue.self, from: Array(text.utf8))
        return String(decoding: try JSONEncoder().encode([value]).dropFirst().dropLast(), as: UTF8.self)
    }

    private static func read(_ text: String) throws -> JSONValue {
        try #require(try JSONDecoder().decode([JSONValue].self, from: Data("[\(text)]".utf8)).first)
    }

    @Test(arguments: [
        "0", "1", "-1", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551615", "18446744073709551616", "-18446744073709551617",
        "170141183460469231731687303715884105727", "-170141183460469231731687303715884105728",
        "170141183460469231731687303715884105728", "340282366920938463463374607431768211455", "-0",
        "0.1", "-0.1", "1.5", "0.30000000000000004", "1e-7", "5e-324", "123456789012345680000",
    ])
    func numbersAreKept(text: String) throws {
        let number = try #require(JSONNumber(text))
        #expect(JSONNumber(try Self.written(text)) == number)
        let read = try Self.read(text)
        #expect(read == .number(number))
        #expect(read.number?.text.hasPrefix("-") == text.hasPrefix("-"))
    }

    /// Integers of any length are exact or an error, in either direction.
    @Test func integersOfAnyLength() throws {
        var random = SplitMix(seed: 17)
        for length in 1...330 {
            for _ in 0..<4 {
                var text = Bool.random(using: &random) ? "-" : ""
                text += String(Int.random(in: 1...9, using: &random))
                // Runs of zeros are what rounding leaves, too.
                for _ in 1..<max(length, 2) {
                    text += String([0, 0, 0, Int.random(in: 0...9, using: &random)].randomElement(using: &random) ?? 0)
                }
                let number = try #require(JSONNumber(text))
                if let written = try? Self.written(text) { #expect(JSONNumber(written) == number, "\(text)") }
                if let read = try? Self.read(text) { #expect(read == .number(number), "\(text)") }
                if length <= 38 {
                    #expect(throws: Never.self) { try Self.written(text) }
                    #expect(throws: Never.self) { try Self.read(text) }
                }
            }
        }
        #expect(throws: DecodingError.self) { try Self.read("340282366920938463463374607431768211456") }
        #expect(throws: EncodingError.self) { try Self.written("340282366920938463463374607431768211457") }
        #expect(throws: EncodingError.self) { try Self.written("-170141183460469231731687303715884105729") }
        // No `Double` is near, and an encoder that takes infinity would write it.
        #expect(throws: EncodingError.self) { try Self.written("1" + String(repeating: "0", count: 400)) }
    }

    @Test func fractionsBeyondDouble() throws {
        #expect(throws: EncodingError.self) { try Self.written("0.1234567890123456789") }
        #expect(throws: EncodingError.self) { try Self.written("123456789012345678901.5") }
        #expect(throws: EncodingError.self) { try Self.written("1e-400") }
        #expect(throws: EncodingError.self) { try Self.written("1e400") }
        #expect(try Self.written("3.1400000000000001") == "3.14")
        #expect(try Self.read("0.1234567890123456789").number?.text == "0.1234567890123456789")
        #expect(try Self.read("1e-200").number?.double == 1e-200)
    }

    /// Every `Double` of a model goes through, up to where a decoder for JSON cannot tell it from an integer.
    @Test func doublesAreKept() throws {
        var random = SplitMix(seed: 23)
        for _ in 0..<2000 {
            let value = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
            guard value.isFinite, let number = JSONNumber(value) else { continue }
            let data = try JSONEncoder().encode(JSONValue.number(number))
            #expect(JSONNumber(String(decoding: data, as: UTF8.self))?.double == value)
            guard let back = try? JSONDecoder().decode(JSONValue.self, from: data) else {
                #expect(value.magnitude >= 0x1p128, "\(value)")
                continue
            }
            #expect(back.number?.double == value && back.number?.double.sign == value.sign)
        }
    }

    @Test func textsAreKept() throws {
        let texts = [
            "", "\0", "\u{7}\r\n\t", "e\u{301}", "\u{E9}", "\u{FEFF}a", "\u{FFFF}", "😀\u{200D}", "true", "1", "null",
            "$null", "2026-01-01T00:00:00Z", "aGk=", "NaN", "-Infinity",
        ]
        for text in texts {
            let value = JSONValue.array([.string(text)])
            for convert in [false, true] {
                let back = try JSONDecoder().decode(JSONValue.self, from: try encoder(convert).encode(value))
                #expect(back.array?.first?.string.map { Array($0.utf8) } == Array(text.utf8))
            }
        }
    }

    /// The names of members are the server's: no strategy for the keys of Swift changes them.
    @Test func namesAreKept() throws {
        let names = ["groupID", "group_id", "_id", "a_b_", "aB", "URLPath", "e\u{301}", "", "x-y", "$ref", "A"]
        for name in names {
            let value: JSONValue = .object(JSONObject([(name, .object(JSONObject([(name, .number(1))])))]))
            for convert in [false, true] {
                let data = try encoder(convert).encode(value)
                #expect(try JSON.decode(JSONValue.self, from: Array(data)) == value)
                #expect(try decoder(convert).decode(JSONValue.self, from: data) == value)
            }
        }
        let model = try JSON.decode(
            ExampleModel.self,
            from: Array(#"{"name":"a","labels":{"aB_c":1},"un_known":{"xY":1}}"#.utf8)
        )
        let data = try encoder(true).encode(model)
        #expect(try decoder(true).decode(ExampleModel.self, from: data) == model)
        #expect(try JSON.decode(ExampleModel.self, from: Array(data)) == model)
    }

    /// Swift's dictionaries, and with them its encoders, take these for one name; JSON does not.
    @Test func equivalentNamesAreNotMerged() throws {
        let value = JSONValue.object(JSONObject([("e\u{301}", .number(1)), ("\u{E9}", .number(2))]))
        #expect(value.object?.members.count == 2)
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(value) }
    }

    @Test(arguments: [PropertyListSerialization.PropertyListFormat.binary, .xml])
    func propertyListsKeepWhatTheyCan(format: PropertyListSerialization.PropertyListFormat) throws {
        let encoder = PropertyListEncoder()
        encoder.outputFormat = format
        let value: JSONValue = [
            "a": [1, -1, 1.5, true, "x", .null], "b": .number(JSONNumber(UInt64.max)),
            "c": .number(JSONNumber(1e25) ?? 0),
            "d": .number(JSONNumber(1e300) ?? 0), "e": [:], "f": [],
        ]
        #expect(try PropertyListDecoder().decode(JSONValue.self, from: try encoder.encode(value)) == value)
        let long = JSONValue.array([.number(JSONNumber(Int128.max))])
        #expect(throws: EncodingError.self) { try encoder.encode(long) }
    }

    private func encoder(_ converts: Bool) -> JSONEncoder {
        let encoder = JSONEncoder()
        if converts { encoder.keyEncodingStrategy = .convertToSnakeCase }
        return encoder
    }

    private func decoder(_ converts: Bool) -> JSONDecoder {
        let decoder = JSONDecoder()
        if converts { decoder.keyDecodingStrategy = .convertFromSnakeCase }
        return decoder
    }
}
