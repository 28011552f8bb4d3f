import BindingsJSON
import Testing

@Suite struct JSONErrorTests {
    @Test(arguments: [
        (#"{"a": [{"b": tru}]}"#, "a[0].b: expected \"true\", at byte 16"),
        (#"{"a": [1, {"b": 2,}]}"#, "a[1]: expected the name of a member, found \"}\", at byte 18"),
        (#"[1, 2,]"#, "[2]: expected a value, found \"]\", at byte 6"),
        (#"[1 2]"#, "[0]: expected \",\" or \"]\", found a number, at byte 3"),
        (#"{"a b": {"c" 1}}"#, "[\"a b\"].c: expected \":\", found a number, at byte 13"),
        (#"[01]"#, "[0]: a number must not start with a zero, at byte 1"),
        (#"[1.]"#, "[0]: expected a digit, at byte 3"),
        (#"["\x"]"#, "[0]: expected an escape of RFC 8259, section 7, at byte 2"),
        (#"[1] 2"#, "expected the end of the text, found a number, at byte 4"),
        (#"["a"#, "[0]: expected the end of the string, found the end of the text, at byte 3"),
        ("", "expected a value, found the end of the text, at byte 0"),
        ("[\u{1}]", "[0]: expected a value, found the byte 0x01, at byte 1"),
    ])
    func namesPathAndOffset(text: String, description: String) {
        let error = #expect(throws: JSONError.self) { try JSON.decode(JSONValue.self, from: text) }
        #expect(error?.description == description)
    }

    @Test func namesTypeMismatch() {
        let text = "{\"accessLogs\": [[1],\n [2, \"x\"]]}"
        let error = #expect(throws: JSONError.self) { try JSON.decode([String: [[Int]]].self, from: text) }
        #expect(error?.description == "accessLogs[1][1]: expected a number, found a string, at byte 26")
        #expect(error?.code == .typeMismatch)
        #expect(error?.line == 2)
        #expect(error?.column == 6)
        #expect(error?.pointer == "/accessLogs/1/1")
    }

    @Test func limitsDepth() throws {
        let fine = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        _ = try JSON.decode(JSONValue.self, from: fine)
        let deep = String(repeating: "[", count: 513) + String(repeating: "]", count: 513)
        let error = #expect(throws: JSONError.self) { try JSON.decode(JSONValue.self, from: deep) }
        #expect(error?.code == .tooDeep)
        #expect(error?.offset == 512)
        let endless = String(repeating: "[", count: 1_000_000)
        #expect(throws: JSONError.self) { try JSONDocument(bytes: Array(endless.utf8), file: "x") }
    }
}
