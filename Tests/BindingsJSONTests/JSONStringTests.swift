import BindingsJSON
import Testing

/// Strings, whose reading and writing goes eight and sixty-four bytes at a time.
@Suite(.timeLimit(.minutes(5)))
struct JSONStringTests {
    /// A string by the rules of RFC 8259, section 7, byte by byte.
    private func quoted(_ text: String) -> [UInt8] {
        let short: [UInt8: Character] = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r", 0x22: "\"", 0x5C: "\\"]
        var result = Array("\"".utf8)
        for byte in text.utf8 {
            if let letter = short[byte] {
                result += Array("\\\(letter)".utf8)
            } else if byte < 0x20 {
                let digits = String(byte, radix: 16)
                result += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
            } else {
                result.append(byte)
            }
        }
        return result + Array("\"".utf8)
    }

    @Test(arguments: ["\"", "\\", "\u{0}", "\n", "\u{1F}", "\u{B}", "é", "€", "😀", "\u{7F}", "/"])
    func writesAndReadsASpecialCharacterAtEveryPlace(special: String) throws {
        for length in [0, 1, 6, 7, 8, 15, 16, 62, 63, 64, 65, 78, 79, 80, 81, 127, 128, 129, 143, 144, 145, 200] {
            for place in stride(from: 0, through: length, by: length > 100 ? 3 : 1) {
                let letters = (0..<length).map { String(UnicodeScalar(UInt8(97 + $0 % 26))) }
                let text = letters[..<place].joined() + special + letters[place...].joined()
                let json = quoted(text)
                let written = try JSON.encode(text)
                let read = try JSON.decode(String.self, from: json)
                guard written == json, read.utf8.elementsEqual(text.utf8) else {
                    Issue.record("\(text.debugDescription) is written \(written), read \(read.debugDescription)")
                    return
                }
            }
        }
    }

    @Test func writesAndReadsManySpecialCharacters() throws {
        var random = SplitMix(seed: 4)
        let pieces = ["\"", "\\", "\n", "\u{1}", "a", "bc", "é", "😀", String(repeating: "x", count: 70)]
        for _ in 0..<300 {
            let count = Int.random(in: 0..<120, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let json = try JSON.encode(text)
            #expect(json == quoted(text))
            #expect(try JSON.decode(String.self, from: json) == text)
            #expect(
                try JSON.decode([String].self, from: "[\(String(decoding: json, as: UTF8.self)),\"z\"]") == [text, "z"]
            )
        }
    }

    @Test func readsEveryEscape() throws {
        for unit in stride(from: UInt32(0), through: 0xFFFF, by: 5) {
            let digits = String(unit, radix: 16)
            let padded = String(repeating: "0", count: 4 - digits.count) + digits
            let expected = Unicode.Scalar(unit).map { String(Character($0)) } ?? "\u{FFFD}"
            #expect(try JSON.decode(String.self, from: "\"\\u\(padded)\"").utf8.elementsEqual(expected.utf8))
            #expect(
                try JSON.decode(String.self, from: "\"\\u\(padded.uppercased())\"").utf8.elementsEqual(expected.utf8)
            )
        }
        for scalar in stride(from: UInt32(0x10000), through: 0x10FFFF, by: 331) {
            let (lead, trail) = (0xD800 + (scalar - 0x10000) >> 10, 0xDC00 + (scalar & 0x3FF))
            let text = "\"\\u\(String(lead, radix: 16))\\u\(String(trail, radix: 16))\""
            #expect(try JSON.decode(String.self, from: text).unicodeScalars.map(\.value) == [scalar])
        }
        #expect(try JSON.decode(String.self, from: #""\"\\\/\b\f\n\r\t""#) == "\"\\/\u{8}\u{C}\n\r\t")
    }

    @Test(arguments: [
        (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ude00\ud83d\ude00""#, "\u{FFFD}😀"),
        (#""\ud83d""#, "\u{FFFD}"), (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\ud83d\ue000""#, "\u{FFFD}\u{E000}"),
    ])
    func readsLoneSurrogatesOnDemandOnly(json: String, text: String) throws {
        #expect(try JSON.decode(String.self, from: json) == text)
        let strict = JSONOptions(allowsLoneSurrogates: false)
        if text.contains("\u{FFFD}") {
            let error = #expect(throws: JSONError.self) { try JSON.decode(String.self, from: json, options: strict) }
            #expect(error?.code == .loneSurrogate)
        } else {
            #expect(try JSON.decode(String.self, from: json, options: strict) == text)
        }
    }

    @Test func readsNoOtherEscape() {
        for byte in UInt8(0x20)..<0x7F where !"\"\\/bfnrtu".utf8.contains(byte) {
            let error = #expect(throws: JSONError.self) {
                try JSON.decode(String.self, from: [0x22, 0x5C, byte, 0x22])
            }
            #expect(error?.code == .invalidString && error?.offset == 1)
        }
        let last = #expect(throws: JSONError.self) { try JSON.decode(String.self, from: "\"\\q") }
        #expect(last?.code == .invalidString && last?.offset == 1)
        for digits in ["00g0", "000G", "00:0", "0/00", "@000", "`000", " 000", "00"] {
            let error = #expect(throws: JSONError.self) { try JSON.decode(String.self, from: "\"\\u\(digits)\"") }
            #expect(error?.code == .invalidString && error?.offset == 1)
        }
        for byte in UInt8(0)..<0x20 {
            for before in [0, 1, 7, 8, 9, 70] {
                let text = [0x22] + [UInt8](repeating: 0x61, count: before) + [byte, 0x22]
                let error = #expect(throws: JSONError.self) { try JSON.decode(String.self, from: text) }
                #expect(error?.code == .invalidString && error?.offset == before + 1)
            }
        }
    }

    @Test func endsWhereTheTextEnds() {
        let json = Array(#""aé€😀\n\u0041\ud83d\ude00bcdefghijklmnop\\q""#.utf8)
        for end in 1..<json.count {
            let error = #expect(throws: JSONError.self) { try JSON.decode(String.self, from: Array(json[..<end])) }
            #expect(error?.code == .unexpectedEnd && error?.offset == end, "\(end)")
        }
    }

    /// All bytes of an encoding at the borders of what RFC 3629, section 4, allows.
    @Test func acceptsUTF8AndNothingElse() throws {
        let others: [UInt8] = [0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
        var cases: [[UInt8]] = []
        for first in UInt8(0x80)...0xFF {
            cases.append([first])
            for second in others {
                cases += [[first, second], [first, second, 0x80], [first, second, 0xBF, 0x80]]
                for third in [0x7F, 0x80, 0xBF, 0xC0] as [UInt8] where first >= 0xE0 {
                    cases += [[first, second, third], [first, second, third, 0xBF], [first, second, third, 0xC0]]
                }
            }
        }
        for bytes in cases {
            let expected = String(validating: bytes, as: UTF8.self)
            for escape in [[], Array("\\n".utf8)] {
                let text = [0x22] + escape + bytes + [0x22]
                let read = try? JSON.decode(String.self, from: text)
                let isRight =
                    read.map { Array($0.utf8.dropFirst(escape.isEmpty ? 0 : 1)) } == expected.map { Array($0.utf8) }
                #expect(isRight, "\(bytes)")
            }
        }
    }
}
