import BindingsJSON
import Foundation
import Testing

/// Random valid texts mean to this reader what they mean to `JSONDecoder`, except where its answer is wrong.
@Suite struct DifferentialTests {
    /// What `JSONDecoder` can say about a value of any kind.
    private enum Decoded: Decodable, Equatable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([Self])
        case object([String: Self])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? container.decode(Double.self) {
                self = .number(value)
            } else if let value = try? container.decode(String.self) {
                self = .string(value)
            } else if let value = try? container.decode([Self].self) {
                self = .array(value)
            } else {
                self = .object(try container.decode([String: Self].self))
            }
        }

        init(_ value: JSONValue) {
            switch value {
            case .null: self = .null
            case .bool(let value): self = .bool(value)
            case .number(let value): self = .number(value.double)
            case .string(let value): self = .string(value)
            case .array(let values): self = .array(values.map(Self.init))
            case .object(let object):
                self = .object(Dictionary(object.members.map { ($0.name, Self($0.value)) }) { _, last in last })
            }
        }
    }

    /// Writes random texts. Names within an object differ, for Foundation keeps the first of two members and RFC 8259
    /// leaves the choice; numbers stay within what `Double` can say, for Foundation refuses others.
    private struct RandomText {
        var random: SplitMix
        var text = ""

        mutating func space() {
            for _ in 0..<Int.random(in: 0...2, using: &random) where Bool.random(using: &random) {
                text += [" ", "\n", "\t", "\r"][Int.random(in: 0..<4, using: &random)]
            }
        }

        mutating func string(_ start: String = "") {
            text += "\"" + start
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let pieces = [
                    "a", "Z", "7", " ", "/", "é", "日", "😀", "e\u{301}", "\u{FEFF}", "\u{7F}", "\\n", "\\\"", "\\\\",
                    "\\/", "\\u0000", "\\u00e9", "\\uD83D\\uDE00", "\\u2028", "\\b\\f\\r\\t",
                ]
                text += pieces[Int.random(in: pieces.indices, using: &random)]
            }
            text += "\""
        }

        mutating func number() {
            let pieces = [
                "0", "-0", "1", "-17", "9007199254740993", "1.5", "-0.25", "3.0000", "1e3", "1E+2", "25e-1", "1e308",
                "-4.9e-324", "0.1", "123456789.987654321", "0e0", "9223372036854775807", "18446744073709551616",
            ]
            text += pieces[Int.random(in: pieces.indices, using: &random)]
        }

        mutating func value(depth: Int) {
            space()
            switch Int.random(in: 0..<(depth > 5 ? 5 : 8), using: &random) {
            case 0: text += "null"
            case 1: text += "true"
            case 2: text += "false"
            case 3: number()
            case 4: string()
            case 5:
                text += "["
                for index in 0..<Int.random(in: 0...4, using: &random) {
                    if index > 0 { text += "," }
                    value(depth: depth + 1)
                }
                space()
                text += "]"
            default:
                text += "{"
                for index in 0..<Int.random(in: 0...4, using: &random) {
                    if index > 0 { text += "," }
                    space()
                    string("\(index)")
                    space()
                    text += ":"
                    value(depth: depth + 1)
                }
                space()
                text += "}"
            }
            space()
        }
    }

    @Test func validTextsMeanTheSame() throws {
        let decoder = JSONDecoder()
        for seed in 0..<1_500 as Range<UInt64> {
            var maker = RandomText(random: SplitMix(seed: seed))
            maker.value(depth: 0)
            let ours = Decoded(try JSON.decode(JSONValue.self, from: maker.text))
            let theirs = try decoder.decode(Decoded.self, from: Data(maker.text.utf8))
            #expect(ours == theirs, "seed \(seed): \(maker.text)")
        }
    }

    /// Foundation takes these; RFC 8259 has no such texts.
    @Test(arguments: ["[1,]", "{\"a\":1,}", "[1,2,]"])
    func whatFoundationTakesIsRefused(text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(JSONValue.self, from: text) }
    }

    /// Foundation keeps the first of two members and rounds these numbers, or refuses them.
    @Test func whatFoundationLosesIsKept() throws {
        #expect(try JSON.decode([String: Int].self, from: #"{"a":1,"a":2}"#) == ["a": 2])
        let number = try JSON.decode(JSONNumber.self, from: "123456789012345678901234567890.5")
        #expect("\(number)" == "123456789012345678901234567890.5")
        #expect(try JSON.decode(Int64.self, from: "1.1991456e+12") == 1_199_145_600_000)
        #expect(try JSON.decode(JSONValue.self, from: #""\ud800""#) == .string("\u{FFFD}"))
    }
}
