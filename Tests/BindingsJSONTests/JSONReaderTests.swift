import BindingsJSON
import Testing

/// Reading piece by piece, and looking ahead.
@Suite struct JSONReaderTests {
    private let text =
        #"{"n": {"x": [1, {}], "kind": "s\u0061\n", "num": -1.5e3, "o": {}, "kind": "last", "ki\u006ed2": null}}"#

    /// The result of looking into the object of the member `n`, which must stay unread.
    private func peek<Result: Equatable>(_ look: (inout JSONReader) throws(JSONError) -> Result) throws -> Result {
        try JSON.read(from: Array(text.utf8), options: JSONOptions(maximumDepth: 4)) { reader throws(JSONError) in
            try reader.beginObject()
            _ = try reader.nextName()
            let first = try look(&reader)
            for _ in 0..<8 {
                let again = try look(&reader)
                #expect(again == first)
            }
            let value = try reader.value()
            #expect(value.object?.names == ["x", "kind", "num", "o", "kind2"])
            #expect(try reader.nextName() == nil)
            return first
        }
    }

    @Test func findsMembersAhead() throws {
        #expect(try peek { reader throws(JSONError) in try reader.peekMember("kind") } == "last")
        #expect(try peek { reader throws(JSONError) in try reader.peekMember("num") } == "-1.5e3")
        #expect(try peek { reader throws(JSONError) in try reader.peekMember("kind2") } == nil)
        #expect(try peek { reader throws(JSONError) in try reader.peekMember("x") } == nil)
        #expect(try peek { reader throws(JSONError) in try reader.peekMember("none") } == nil)
        #expect(try peek { reader throws(JSONError) in try reader.peekKind(ofMember: "kind") } == .string)
        #expect(try peek { reader throws(JSONError) in try reader.peekKind(ofMember: "x") } == JSONKind.array)
        #expect(try peek { reader throws(JSONError) in try reader.peekKind(ofMember: "kind2") } == .null)
        #expect(try peek { reader throws(JSONError) in try reader.peekKind(ofMember: "o") } == .object)
        #expect(try peek { reader throws(JSONError) in try reader.peekKind(ofMember: "none") } == nil)
        #expect(try peek { reader throws(JSONError) in try reader.peekKind() } == .object)
    }

    @Test func findsNoMembersAheadOfOtherValues() throws {
        for text in ["[1]", "\"kind\"", "3", "null", "true"] {
            let value = try JSON.read(from: Array(text.utf8)) { reader throws(JSONError) in
                #expect(try reader.peekMember("kind") == nil)
                #expect(try reader.peekKind(ofMember: "kind") == nil)
                return try reader.value()
            }
            #expect(value.description == text)
        }
    }

    @Test func triesAndGoesBack() throws {
        let result = try JSON.read(from: Array(" [ [1, \"x\"], [2, 3] ]".utf8)) { reader throws(JSONError) in
            try reader.beginArray()
            guard try reader.nextElement() else { return [0] }
            #expect(reader.attempt([Int].self) == nil)
            #expect(reader.attempt([JSONValue].self) == [1, "x"])
            guard try reader.nextElement() else { return [0] }
            let start = reader.mark
            #expect(reader.attempt([Int].self) == [2, 3])
            reader.rewind(to: start)
            let values = reader.attempt([Int].self)
            #expect(try !reader.nextElement())
            return values ?? []
        }
        #expect(result == [2, 3])
    }

    @Test func goesBackToTheDepthItHad() throws {
        let options = JSONOptions(maximumDepth: 3)
        let value = try JSON.read(from: Array(" [[[\"x\"]]] ".utf8), options: options) { reader throws(JSONError) in
            for _ in 0..<5 { #expect(reader.attempt([[[Int]]].self) == nil) }
            return try reader.value()
        }
        #expect(value == [[["x"]]])
        try JSON.read(from: Array(" { } ".utf8)) { reader throws(JSONError) in
            try reader.beginObject()
            #expect(try reader.nextName() == nil)
        }
        try JSON.read(from: Array(" [ ] ".utf8)) { reader throws(JSONError) in
            try reader.beginArray()
            #expect(try !reader.nextElement())
        }
    }

    @Test(arguments: [
        ("[\u{F}]", "the byte 0x0F"), ("[\u{10}]", "the byte 0x10"), ("[\u{1F}]", "the byte 0x1F"),
        ("[\u{7F}]", "the byte 0x7F"),
        ("[!]", "\"!\""), ("[~]", "\"~\""), ("[é]", "the byte 0xC3"), ("[", "the end of the text"), ("[}", "\"}\""),
    ])
    func saysWhatItFound(text: String, found: String) {
        let error = #expect(throws: JSONError.self) { try JSON.decode(JSONValue.self, from: text) }
        #expect(error?.message.contains("found \(found)") == true)
    }

    @Test func takesWhiteSpaceEverywhereAndNoOther() throws {
        let spaced = " \t\n\r[ \t\n\r1 \t\n\r, \t\n\r{ \t\n\r\"a\" \t\n\r: \t\n\rnull \t\n\r} \t\n\r] \t\n\r"
        #expect(try JSON.decode(JSONValue.self, from: spaced) == [1, ["a": .null]])
        #expect(
            try JSON.read(from: Array(spaced.utf8)) { reader throws(JSONError) in
                let kind = try reader.peekKind()
                try reader.skipValue()
                return kind
            } == JSONKind.array
        )
        for scalar in ["\u{B}", "\u{C}", "\u{A0}", "\u{0}"] {
            #expect(throws: JSONError.self) { try JSON.decode(JSONValue.self, from: "[1,\(scalar)2]") }
        }
        #expect(try JSON.decode(Int.self, from: "\u{FEFF}1") == 1)
        #expect(throws: JSONError.self) { try JSON.decode(Int.self, from: "\u{FEFF}\u{FEFF}1") }
    }

    @Test func asksForMembersThatMustBeThere() throws {
        try JSON.read(from: Array("{}".utf8)) { reader throws(JSONError) in
            try reader.skipValue()
            #expect(try reader.required(5, "a") == 5)
            #expect(try reader.required(Nullable<Int>.null, "a") == .null)
            let absent = #expect(throws: JSONError.self) { try reader.required(Nullable<Int>.absent, "a \"b\"") }
            #expect(absent?.code == .missingMember && absent?.message.contains(#""a \"b\"""#) == true)
            #expect(throws: JSONError.self) { try reader.required(nil as Int?, "a") }
        }
    }
}
