extension JSONError {
    /// The error with line, column and path, found by reading the text again up to the offset.
    ///
    /// Reading keeps no record of where it is, so that a text without errors costs nothing for them.
    func located(in bytes: UnsafeBufferPointer<UInt8>, file: String? = nil) -> JSONError {
        guard position == nil else { return self }
        var trail = Trail(bytes: bytes)
        trail.advance(to: min(offset, bytes.count))
        var message = message
        var offset = offset
        if code == .missingMember {
            offset = trail.leaveContainer() ?? offset
            if let member, trail.hasMember(member, ofObjectAt: offset) {
                message = "required member \(JSONWriter.quoted(member)) is null"
            }
        }
        let (line, column) = Self.lineAndColumn(of: offset, in: bytes)
        var path = trail.path
        if code == .duplicateMember, let member {
            path.components.append(.member(member))
        }
        return JSONError(
            code,
            message,
            at: offset,
            member: member,
            position: Position(file: file, line: line, column: column, path: path)
        )
    }

    /// The same failure in a text of which this one is a part.
    func moved(by offset: Int, line: Int, column: Int, under prefix: JSONPath) -> JSONError {
        guard var position else { return self }
        if position.line == 1 {
            position.column += column - 1
        }
        position.line += line - 1
        position.path.components.insert(contentsOf: prefix.components, at: 0)
        return JSONError(code, message, at: self.offset + offset, member: member, position: position)
    }

    /// The line and the column, in Unicode scalars, of a byte, both counted from one.
    static func lineAndColumn(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in start..<max(start, min(offset, bytes.count)) {
            switch bytes[index] {
            case UInt8(ascii: "\n"):
                line += 1
                column = 1
            case 0x80...0xBF: break
            default: column += 1
            }
        }
        return (line, column)
    }
}

/// The containers that are open at an offset of a JSON text.
private struct Trail {
    private struct Container {
        var start: Int
        var isObject: Bool
        var expectsName: Bool
        var name: Range<Int>?
        var index = 0
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var containers: [Container] = []

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func advance(to offset: Int) {
        var index = 0
        while index < offset {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let end = endOfString(at: index)
                if end <= offset, let last = containers.indices.last, containers[last].expectsName {
                    containers[last].name = index..<end
                    containers[last].expectsName = false
                }
                index = end
                continue
            case UInt8(ascii: "{"):
                containers.append(Container(start: index, isObject: true, expectsName: true))
            case UInt8(ascii: "["):
                containers.append(Container(start: index, isObject: false, expectsName: false))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = containers.popLast()
            case UInt8(ascii: ","):
                guard let last = containers.indices.last else { break }
                if containers[last].isObject {
                    containers[last].expectsName = true
                    containers[last].name = nil
                } else {
                    containers[last].index += 1
                }
            default: break
            }
            index += 1
        }
    }

    /// Drops the innermost container and returns where it starts.
    mutating func leaveContainer() -> Int? {
        containers.popLast()?.start
    }

    var path: JSONPath {
        var components: [JSONPath.Component] = []
        for container in containers {
            if let name = container.name {
                components.append(.member(text(of: name)))
            } else if !container.isObject {
                components.append(.index(container.index))
            }
        }
        return JSONPath(components)
    }

    func hasMember(_ name: String, ofObjectAt offset: Int) -> Bool {
        var reader = JSONReader(unsafeBytes: UnsafeBufferPointer(rebasing: bytes[offset...]))
        do throws(JSONError) {
            try reader.beginObject()
            while let next = try reader.nextName() {
                if next.utf8.elementsEqual(name.utf8) { return true }
                try reader.skipValue()
            }
        } catch {}
        return false
    }

    private func text(of name: Range<Int>) -> String {
        var reader = JSONReader(unsafeBytes: UnsafeBufferPointer(rebasing: bytes[name]))
        do throws(JSONError) {
            return try reader.string()
        } catch {
            return String(decoding: bytes[name].dropFirst().dropLast(), as: UTF8.self)
        }
    }

    private func endOfString(at start: Int) -> Int {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        // Past the end: the string never ends, and names nothing.
        return bytes.count + 1
    }
}
