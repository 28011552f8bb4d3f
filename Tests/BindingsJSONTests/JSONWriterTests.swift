import BindingsJSON
import Testing

@Suite struct JSONWriterTests {
    private let value: JSONValue = [
        "b": [1, [], [2, ["x": .null]], "y"], "a": [:], "c": ["e": true, "d": false], "": [[]],
    ]

    private func text(_ format: JSONWriter.Format) throws -> String {
        String(decoding: try JSON.encode(value, format: format), as: UTF8.self)
    }

    @Test func laysTextOut() throws {
        #expect(try text(.compact) == #"{"b":[1,[],[2,{"x":null}],"y"],"a":{},"c":{"e":true,"d":false},"":[[]]}"#)
        #expect(try text(.sorted) == #"{"":[[]],"a":{},"b":[1,[],[2,{"x":null}],"y"],"c":{"d":false,"e":true}}"#)
        #expect(
            try text(.pretty) == """
                {
                  "b": [
                    1,
                    [],
                    [
                      2,
                      {
                        "x": null
                      }
                    ],
                    "y"
                  ],
                  "a": {},
                  "c": {
                    "e": true,
                    "d": false
                  },
                  "": [
                    []
                  ]
                }
                """
        )
        #expect(try JSON.decode(JSONValue.self, from: text(.pretty)) == value)
        #expect(value.description == (try text(.compact)))
    }

    @Test func writesMemberByMember() throws {
        var writer = JSONWriter(format: .pretty)
        writer.beginArray()
        writer.endArray()
        #expect(String(decoding: try writer.finish(), as: UTF8.self) == "[]")
        writer = JSONWriter(format: .pretty)
        writer.beginObject()
        writer.name("a")
        writer.beginObject()
        writer.endObject()
        writer.name("b")
        writer.integer(-5)
        writer.name("c")
        writer.bool(true)
        writer.endObject()
        #expect(
            String(decoding: try writer.finish(), as: UTF8.self) == """
                {
                  "a": {},
                  "b": -5,
                  "c": true
                }
                """
        )
    }

    /// Larger and larger rooms, of which none may lose a byte.
    @Test func growsWithTheText() throws {
        for size in [255, 256, 257, 1_000, 70_000, 1 << 20, 5 << 20] {
            let text = String(repeating: "a", count: size)
            let written = try JSON.encode([text, "\n"])
            #expect(written.count == size + 9)
            #expect(written.elementsEqual(Array("[\"".utf8) + text.utf8 + Array("\",\"\\n\"]".utf8)))
        }
        let many = Array(0..<50_000)
        #expect(try JSON.encode(many).elementsEqual("[\(many.map(String.init).joined(separator: ","))]".utf8))
    }
}
