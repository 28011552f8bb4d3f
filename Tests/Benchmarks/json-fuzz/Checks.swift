import BindingsJSON
import BindingsRuntime

/// What must hold for every input.
struct Checks {
    private(set) var validCount = 0
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: ~seed)
    }

    /// What does not hold, in words.
    mutating func run(_ input: [UInt8]) -> String? {
        // Memory of exactly the input's size, so that the sanitizer sees a step beyond it.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: input.count, alignment: 1)
        defer { memory.deallocate() }
        memory.copyBytes(from: input)
        let exact = UnsafeRawBufferPointer(memory)

        let (value, failure) = attempt { () throws(JSONError) in try JSON.decode(JSONValue.self, from: exact) }
        if let failure, let finding = check(failure, of: input) { return finding }
        if let value {
            validCount += 1
            if let finding = checkWriting(value) { return finding }
        }
        return checkSkipping(exact, value, failure) ?? checkDocument(input, value, failure)
            ?? checkModel(exact, value) ?? checkStream(input, value)
    }

    private func attempt<Value>(_ body: () throws(JSONError) -> Value) -> (Value?, JSONError?) {
        do throws(JSONError) {
            return (try body(), nil)
        } catch {
            return (nil, error)
        }
    }

    private func check(_ error: JSONError, of input: [UInt8]) -> String? {
        guard (0...input.count).contains(error.offset), error.line >= 1, error.column >= 1 else {
            return "an error outside of the text: \(error)"
        }
        return error.description.isEmpty ? "an error without words" : nil
    }

    private func checkWriting(_ value: JSONValue) -> String? {
        for format in [JSONWriter.Format.compact, .pretty, .sorted] {
            let (text, _) = attempt { () throws(JSONError) in try JSON.encode(value, format: format) }
            guard let text else { return "a value that cannot be written" }
            let (again, failure) = attempt { () throws(JSONError) in try JSON.decode(JSONValue.self, from: text) }
            guard again == value else { return "written and read it differs: \(failure?.description ?? "")" }
        }
        return nil
    }

    /// Passing over a value is as strict as reading it.
    private func checkSkipping(_ exact: UnsafeRawBufferPointer, _ value: JSONValue?, _ failure: JSONError?) -> String? {
        let (_, skipFailure) = attempt { () throws(JSONError) in
            try JSON.read(from: exact) { reader throws(JSONError) in try reader.skipValue() }
        }
        return skipFailure == failure
            ? nil : "skipped \(String(describing: skipFailure)), read \(String(describing: failure))"
    }

    private func checkDocument(_ input: [UInt8], _ value: JSONValue?, _ failure: JSONError?) -> String? {
        let (document, documentFailure) = attempt { () throws(JSONError) in
            try JSONDocument(bytes: input, file: "input")
        }
        if let documentFailure {
            if let finding = check(documentFailure, of: input) { return finding }
            let isStricter = [.loneSurrogate, .duplicateMember].contains(documentFailure.code)
            if value != nil, !isStricter { return "a document refused: \(documentFailure)" }
            return nil
        }
        guard let document, let value else { return "a document accepted: \(String(describing: failure))" }
        guard document.root.value == value else { return "a document of another value" }
        return check(document.root)
    }

    private func check(_ node: JSONNode) -> String? {
        guard node.document[pointer: node.pointer] == node else {
            return "a pointer that leads elsewhere: \(node.pointer)"
        }
        guard node.location.line >= 1, node.isEqual(to: node) else { return "a value without place" }
        for (name, value) in node.members where node[name] != value { return "a member not found: \(name)" }
        for (_, value) in node.members {
            if let finding = check(value) { return finding }
        }
        for value in node.elements {
            if let finding = check(value) { return finding }
        }
        return nil
    }

    private func checkModel(_ exact: UnsafeRawBufferPointer, _ value: JSONValue?) -> String? {
        let (model, _) = attempt { () throws(JSONError) in try JSON.decode(AccessLogList.self, from: exact) }
        let (lean, _) = attempt { () throws(JSONError) in
            try JSON.decode(AccessLogList.self, from: exact, options: JSONOptions(keepsUnknownMembers: false))
        }
        guard (model == nil) == (lean == nil) else { return "unknown members make a difference" }
        guard let model else { return nil }
        guard value != nil else { return "a model of a text that is not JSON" }
        let (again, _) = attempt { () throws(JSONError) in
            try JSON.decode(AccessLogList.self, from: try JSON.encode(model))
        }
        return again == model ? nil : "a model that differs when written and read"
    }

    /// However a text is cut, its elements and its error are the same.
    private mutating func checkStream(_ input: [UInt8], _ value: JSONValue?) -> String? {
        let path = input.first == UInt8(ascii: "[") ? [] : ["accessLogs"]
        let whole = scan(input, path: path) { $0.count }
        let pieces = scan(input, path: path) { Int.random(in: 1...max(1, min(40, $0.count)), using: &random) }
        guard whole.elements == pieces.elements, whole.failure == pieces.failure else {
            return "in pieces \(pieces), whole \(whole)"
        }
        if whole.failure == nil {
            guard let value else { return "a stream of a text that is not JSON" }
            let array = path.isEmpty ? value : value["accessLogs"] ?? nil
            guard (array?.array ?? []) == whole.elements else { return "a stream of other elements" }
        } else if let value, whole.failure?.code != .typeMismatch, whole.failure?.code != .duplicateMember {
            return "a stream refused: \(String(describing: whole.failure)) \(value)"
        }
        return nil
    }

    private func scan(
        _ input: [UInt8],
        path: [String],
        size: (ArraySlice<UInt8>) -> Int
    ) -> (elements: [JSONValue], failure: JSONError?) {
        var scanner = JSONElementScanner(path: path)
        var elements: [JSONValue] = []
        var rest = input[...]
        do throws(JSONError) {
            while !rest.isEmpty {
                let chunk = rest.prefix(max(1, size(rest)))
                rest = rest.dropFirst(chunk.count)
                scanner.append(chunk)
                while let element = try scanner.next(JSONValue.self) { elements.append(element) }
            }
            try scanner.finish()
            return (elements, nil)
        } catch {
            return (elements, error)
        }
    }
}
