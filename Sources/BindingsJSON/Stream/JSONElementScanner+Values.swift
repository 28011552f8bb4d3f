extension JSONElementScanner {
    /// The length of the value that starts here, if it has arrived whole.
    mutating func lengthOfValue() throws(JSONError) -> Int? {
        let available = buffer.count - position
        let length = buffer.withUnsafeBufferPointer { buffer in
            boundary.find(in: UnsafeBufferPointer(rebasing: buffer[position...].prefix(maximumElementSize)))
        }
        if let length {
            boundary = JSONValueBoundary()
            guard length > 0 else { throw mismatch("a value") }
            return length
        }
        if available >= maximumElementSize {
            let message = "the value is not shorter than \(maximumElementSize) bytes"
            throw placed(JSONError(.tooLarge, message, at: 0), at: position)
        }
        return nil
    }

    /// Reads the value that starts here and moves past it.
    @discardableResult
    mutating func readValue<Value>(
        _ length: Int,
        depth: Int,
        _ read: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        // The byte after the value is shown to the reader too: it is what a number that breaks off is blamed on.
        let range = position..<min(position + length + 1, buffer.count)
        let options = options
        let result: (value: Value, count: Int)
        do throws(JSONError) {
            result = try buffer.withUnsafeBufferPointer { buffer throws(JSONError) in
                let bytes = UnsafeBufferPointer(rebasing: buffer[range])
                do throws(JSONError) {
                    var reader = JSONReader(unsafeBytes: bytes, options: options, isPart: true)
                    reader.depth = depth
                    let value = try read(&reader)
                    return (value, reader.offset)
                } catch {
                    throw error.located(in: bytes)
                }
            }
        } catch {
            throw placed(error, at: position)
        }
        position += result.count
        return result.value
    }

    /// Forgets what is read.
    mutating func dropRead() {
        guard position > 0 else { return }
        (line, column) = place(of: position)
        bufferOffset += position
        if position == buffer.count {
            buffer.removeAll(keepingCapacity: true)
        } else {
            buffer.removeFirst(position)
        }
        position = 0
    }

    // MARK: Errors

    func mismatch(_ expected: StaticString) -> JSONError {
        failure { $0.mismatch(expected) }
    }

    func unexpected(_ expected: StaticString, _ code: JSONError.Code = .invalidSyntax) -> JSONError {
        failure { $0.error(code, "expected \(expected), found \($0.found)") }
    }

    /// The error for a text that ends here.
    func endError() -> JSONError {
        switch state {
        case .value(let level):
            guard position < buffer.count, buffer[position] == UInt8(ascii: "n") else {
                return mismatch(level == path.count ? "an array" : "an object")
            }
            return partialError { reader throws(JSONError) in try reader.null() } ?? mismatch("null")
        case .name:
            return partialError { reader throws(JSONError) in _ = try reader.string() }
                ?? unexpected("the name of a member")
        case .colon: return unexpected("\":\"")
        case .elementValue:
            return partialError { reader throws(JSONError) in
                try reader.skipValue()
                throw reader.error(.unexpectedEnd, "expected \"]\", found the end of the text")
            } ?? mismatch("a value")
        case .other:
            return partialError { reader throws(JSONError) in
                try reader.skipValue()
                throw reader.error(.unexpectedEnd, "expected \"}\", found the end of the text")
            } ?? mismatch("a value")
        case .element: return unexpected("\"]\"")
        case .member: return unexpected("\"}\"")
        case .end: return unexpected("the end of the text", .trailingData)
        }
    }

    /// The error in a value of which only the start has arrived.
    private func partialError(_ read: (inout JSONReader) throws(JSONError) -> Void) -> JSONError? {
        guard position < buffer.count else { return nil }
        var result: JSONError?
        buffer.withUnsafeBufferPointer { buffer in
            let bytes = UnsafeBufferPointer(rebasing: buffer[position...])
            var reader = JSONReader(unsafeBytes: bytes, options: options, isPart: true)
            do throws(JSONError) {
                try read(&reader)
            } catch {
                result = error.located(in: bytes)
            }
        }
        return result.map { placed($0, at: position) }
    }

    private func failure(_ make: (borrowing JSONReader) -> JSONError) -> JSONError {
        let error = buffer.withUnsafeBufferPointer { buffer in
            let bytes = UnsafeBufferPointer(rebasing: buffer[position...])
            return make(JSONReader(unsafeBytes: bytes, options: options, isPart: true))
        }
        return placed(error, at: position)
    }

    /// The error with its place in the whole text, from one in the part that starts at a place of the buffer.
    func placed(_ error: JSONError, at start: Int) -> JSONError {
        let error = buffer.withUnsafeBufferPointer { buffer in
            error.located(in: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
        let (line, column) = place(of: start)
        return error.moved(by: bufferOffset + start, line: line, column: column, under: pathToHere)
    }

    private var pathToHere: JSONPath {
        let level: Int
        switch state {
        case .value(let value):
            return JSONPath(path.prefix(value).map(JSONPath.Component.member))
        case .member(let object, _), .name(let object), .colon(let object, _), .other(let object): level = object
        case .element, .elementValue: return JSONPath(path.map(JSONPath.Component.member) + [.index(index)])
        case .end: return JSONPath()
        }
        return JSONPath((path.prefix(level) + [memberName].compactMap(\.self)).map(JSONPath.Component.member))
    }

    /// Line and column of a byte of the buffer, in the whole text.
    private func place(of end: Int) -> (line: Int, column: Int) {
        var line = line
        var column = column
        buffer.withUnsafeBufferPointer { buffer in
            let bytes = UnsafeBufferPointer(rebasing: buffer[..<end])
            var lines = 0
            for byte in bytes { lines &+= byte == 0x0A ? 1 : 0 }
            line += lines
            let lastLine = lines == 0 ? bytes[...] : bytes[((bytes.lastIndex(of: 0x0A) ?? -1) + 1)...]
            if lines > 0 { column = 1 }
            var scalars = 0
            for byte in lastLine { scalars &+= byte & 0xC0 == 0x80 ? 0 : 1 }
            column += scalars
        }
        return (line, column)
    }
}
