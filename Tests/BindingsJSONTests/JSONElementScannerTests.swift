import BindingsJSON
import Testing

@Suite struct JSONElementScannerTests {
    private let text = """
        \u{FEFF} {"links": [{"rel": "self", "x": "\\"]}"}], "n" : -1.5e3 ,
         "accessLogs": [ {"a": "é\\\\", "b": [1, {}]}, "\\"", 12 ,null,[ ], true
        ], "total": "é"}\n
        """

    /// What a scanner makes of a text that comes in chunks: elements, and the error.
    private func scan(_ chunks: [ArraySlice<UInt8>], path: [String]) -> ([JSONValue], String) {
        var scanner = JSONElementScanner(path: path)
        var elements: [JSONValue] = []
        do throws(JSONError) {
            for chunk in chunks {
                scanner.append(chunk)
                while let element = try scanner.next(JSONValue.self) { elements.append(element) }
            }
            try scanner.finish()
            return (elements, "")
        } catch {
            return (elements, "\(error.line):\(error.column) \(error)")
        }
    }

    /// The same by reading the whole text at once.
    private func read(_ bytes: [UInt8], path: [String]) -> ([JSONValue], String) {
        var elements: [JSONValue] = []
        do throws(JSONError) {
            try JSON.read(from: bytes) { reader throws(JSONError) in
                try Self.read(&reader, path[...], into: &elements)
            }
            return (elements, "")
        } catch {
            return (elements, "\(error.line):\(error.column) \(error)")
        }
    }

    private static func read(
        _ reader: inout JSONReader,
        _ path: ArraySlice<String>,
        into elements: inout [JSONValue]
    ) throws(JSONError) {
        if try reader.nullIfPresent() { return }
        guard let step = path.first else {
            try reader.beginArray()
            while try reader.nextElement() { elements.append(try reader.value()) }
            return
        }
        try reader.beginObject()
        while let name = try reader.nextName() {
            if name == step {
                try read(&reader, path.dropFirst(), into: &elements)
            } else {
                try reader.skipValue()
            }
        }
    }

    @Test func findsElementsWhereverTheTextIsCut() {
        let bytes = Array(text.utf8)
        let expected = read(bytes, path: ["accessLogs"])
        #expect(expected.0.count == 6)
        #expect(expected.1 == "")
        for cut in 0...bytes.count {
            #expect(scan([bytes[..<cut], bytes[cut...]], path: ["accessLogs"]) == expected)
        }
        #expect(scan(bytes.indices.map { bytes[$0...$0] }, path: ["accessLogs"]) == expected)
    }

    @Test func reportsTheSameErrorWhereverTheTextEnds() {
        let bytes = Array(text.utf8)
        for end in 0..<bytes.count - 2 {
            let part = Array(bytes[..<end])
            let expected = read(part, path: ["accessLogs"])
            #expect(scan([part[...]], path: ["accessLogs"]).1 == expected.1)
            #expect(scan(part.indices.map { part[$0...$0] }, path: ["accessLogs"]).1 == expected.1)
        }
    }

    @Test func reportsTheSameErrorForAnyByteThatIsWrong() {
        var random = SplitMix(seed: 7)
        let bytes = Array(text.utf8)
        let intruders = Array("\"\\{}[]:,0-e.xn \n\u{1}".utf8) + [0x80, 0xC3, 0xFF]
        for _ in 0..<4_000 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let place = Int.random(in: 3..<broken.count, using: &random)
                let intruder = intruders.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<3, using: &random) {
                case 0: broken[place] = intruder
                case 1: broken.insert(intruder, at: place)
                default: broken.remove(at: place)
                }
            }
            let whole = scan([broken[...]], path: ["accessLogs"])
            let cut = Int.random(in: 0...broken.count, using: &random)
            #expect(scan([broken[..<cut], broken[cut...]], path: ["accessLogs"]) == whole)
            let expected = read(broken, path: ["accessLogs"])
            if !whole.1.contains("is repeated") {
                #expect(whole == expected, "\(String(decoding: broken, as: UTF8.self))")
            }
        }
    }

    @Test(arguments: [
        "[1\"a\"]", "[1{}]", "[1[2]]", "[true\"a\",2]", "[\u{FEFF}1]", "[1,\u{FEFF}2]", "[\"\\\\\"]",
        "[\"a\\\"b\", \"#\"]",
        "[\"#######\\\\\",\"1234567\\\"#\"]", "\u{FEFF}\u{FEFF}[1]", "[1,,2]", "[\"\\q\"]", "[]]", "[1] 2",
    ])
    func findsTheSameWhereverAnotherTextIsCut(text: String) {
        let bytes = Array(text.utf8)
        let expected = read(bytes, path: [])
        for cut in 0...bytes.count {
            #expect(scan([bytes[..<cut], bytes[cut...]], path: []) == expected, "\(cut)")
        }
        #expect(scan(bytes.indices.map { bytes[$0...$0] }, path: []) == expected)
    }

    @Test func keepsFailingAfterAnEndThatCameTooEarly() throws {
        var scanner = JSONElementScanner(path: [])
        scanner.append(Array("[1".utf8))
        let error = #expect(throws: JSONError.self) { try scanner.finish() }
        #expect(error?.code == .unexpectedEnd)
        scanner.append(Array(",2]".utf8))
        let again = #expect(throws: JSONError.self) { try scanner.nextBytes() }
        #expect(again == error)
    }

    @Test func followsPaths() {
        let text = Array(#"{"a": 1, "data": {"x": [0], "results": [1, 2]}, "results": [3]}"#.utf8)
        #expect(scan([text[...]], path: ["data", "results"]).0 == [1, 2])
        #expect(scan([text[...]], path: ["results"]).0 == [3])
        #expect(scan([text[...]], path: ["none"]) == ([], ""))
        #expect(scan([text[...]], path: ["a"]).1 == "1:7 a: expected an array, found a number, at byte 6")
        #expect(scan([Array("[1,2]".utf8)[...]], path: []).0 == [1, 2])
        #expect(scan([Array(" null ".utf8)[...]], path: []) == ([], ""))
        #expect(scan([Array(#"{"a":null}"#.utf8)[...]], path: ["a"]) == ([], ""))
    }

    @Test func refusesASecondArray() {
        let text = Array(#"{"a": [1], "a": [2]}"#.utf8)
        let (elements, error) = scan([text[...]], path: ["a"])
        #expect(elements == [1])
        #expect(error == "1:12 a: member \"a\" is repeated, at byte 11")
    }

    @Test func decodesElementsWithTheirPath() throws {
        var scanner = JSONElementScanner(path: ["logs"])
        scanner.append(Array("{\"logs\": [{\"name\": \"a\"},\n {\"name\": 1}]}".utf8))
        #expect(try scanner.next(ExampleModel.self)?.name == "a")
        let error = #expect(throws: JSONError.self) { try scanner.next(ExampleModel.self) }
        #expect(error?.description == "logs[1].name: expected a string, found a number, at byte 35")
        #expect(error?.line == 2)
        #expect(error?.column == 11)
        let again = #expect(throws: JSONError.self) { try scanner.finish() }
        #expect(again == error)
    }

    @Test func limitsTheSizeOfElements() {
        let element = "\"" + String(repeating: "x", count: 97) + "\""
        let text = Array("[\(element),\(element)x".utf8)
        for size in [1, 7, 1_000] {
            var scanner = JSONElementScanner(maximumElementSize: 99)
            var count = 0
            let error = #expect(throws: JSONError.self) {
                for start in stride(from: 0, to: text.count, by: size) {
                    scanner.append(text[start..<min(start + size, text.count)])
                    while try scanner.nextBytes() != nil { count += 1 }
                }
                try scanner.finish()
            }
            #expect(count == 2)
            #expect(error?.code == .invalidSyntax)
            var strict = JSONElementScanner(maximumElementSize: 98)
            strict.append(text)
            let tooLarge = #expect(throws: JSONError.self) { try strict.finish() }
            #expect(tooLarge?.code == .tooLarge)
            #expect(tooLarge?.offset == 1)
        }
    }
}
