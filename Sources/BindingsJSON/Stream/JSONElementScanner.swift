/// Reads the elements of one array of a JSON text while the text arrives.
///
/// Memory holds the element that is arriving, and nothing that came before it. The whole text is checked, what
/// surrounds the array too; however it is cut into chunks, the elements and the error are the same.
///
/// ```swift
/// var scanner = JSONElementScanner(path: ["accessLogs"])
/// for try await chunk in body {
///     scanner.append(chunk)
///     while let log = try scanner.next(AccessLog.self) { … }
/// }
/// try scanner.finish()
/// ```
/// A text without the array, or with `null` in its place, has no elements. Since elements cannot be taken back, a
/// second array of the same name is an error here.
public struct JSONElementScanner: Sendable {
    /// The next step; a level counts the objects of the path, from 0 at the root.
    enum State: Sendable {
        /// The value at a level.
        case value(level: Int)
        /// In the object at a level: a comma or the end, or the first name.
        case member(level: Int, isFirst: Bool)
        /// In the object at a level: a name.
        case name(level: Int)
        /// The colon after a name.
        case colon(level: Int, isOnPath: Bool)
        /// The value of a member that is not on the path.
        case other(level: Int)
        /// In the array: a comma or the end, or the first element.
        case element(isFirst: Bool)
        /// In the array: an element.
        case elementValue
        /// Nothing but white space.
        case end
    }

    let path: [String]
    let options: JSONOptions
    let maximumElementSize: Int

    var state = State.value(level: 0)
    /// The bytes that have arrived and are not dropped yet, and the number of them that were read.
    var buffer: [UInt8] = []
    var position = 0
    var boundary = JSONValueBoundary()
    /// The place of the buffer's first byte in the text.
    var bufferOffset = 0
    var line = 1
    var column = 1
    /// The name of the last member in the object that is being read, and the number of the next element.
    var memberName: String?
    var index = 0
    private var deepestLevel = 0
    private var isAtStart = true
    private var failure: JSONError?

    /// Creates a scanner.
    ///
    /// - Parameters:
    ///   - path: The names of the members that lead to the array; none if the text is the array.
    ///   - options: How elements are read.
    ///   - maximumElementSize: The size in bytes that no element, and no value of a member beside the array, may
    ///     reach.
    public init(
        path: [String] = [],
        options: JSONOptions = JSONOptions(),
        maximumElementSize: Int = 64 * 1024 * 1024
    ) {
        self.path = path
        self.options = options
        self.maximumElementSize = maximumElementSize
    }

    /// Adds the bytes that come next in the text.
    public mutating func append(_ bytes: some Sequence<UInt8>) {
        dropRead()
        buffer.append(contentsOf: bytes)
    }

    /// The next element, if it has arrived whole.
    ///
    /// - Throws: ``JSONError``, with offset and path in the whole text; every further call throws the same.
    public mutating func next<Element: JSONReadable>(
        _ type: Element.Type = Element.self
    ) throws(JSONError) -> Element? {
        try nextElement { reader throws(JSONError) in try Element(json: &reader) }
    }

    /// The bytes of the next element, checked, if it has arrived whole.
    ///
    /// - Throws: ``JSONError``, with offset and path in the whole text; every further call throws the same.
    public mutating func nextBytes() throws(JSONError) -> [UInt8]? {
        try nextElement { reader throws(JSONError) in
            let start = reader.cursor
            try reader.skipValue()
            return Array(UnsafeBufferPointer(start: start, count: reader.cursor - start))
        }
    }

    /// Checks that the text is whole; call it when all bytes have been added. Elements that were not taken are skipped.
    ///
    /// - Throws: ``JSONError`` if the text ends too early or was wrong before.
    public mutating func finish() throws(JSONError) {
        while try nextBytes() != nil {}
        if case .end = state { return }
        let error = endError()
        failure = error
        throw error
    }

    // MARK: Steps

    private mutating func nextElement<Element>(
        _ read: (inout JSONReader) throws(JSONError) -> Element
    ) throws(JSONError) -> Element? {
        if let failure { throw failure }
        do throws(JSONError) {
            while skipSpace() {
                guard case .elementValue = state else {
                    guard try step() else { return nil }
                    continue
                }
                guard let length = try lengthOfValue() else { return nil }
                let element = try readValue(length, depth: path.count + 1, read)
                state = .element(isFirst: false)
                return element
            }
            return nil
        } catch {
            failure = error
            throw error
        }
    }

    /// Takes one step outside of elements.
    ///
    /// - Returns: Whether there were bytes enough for it.
    private mutating func step() throws(JSONError) -> Bool {
        switch state {
        case .value(let level): return try enter(level: level)
        case .member(let level, let isFirst):
            if take(UInt8(ascii: "}")) {
                leave(level: level)
            } else if isFirst {
                state = .name(level: level)
            } else {
                guard take(UInt8(ascii: ",")) else { throw unexpected("\",\" or \"}\"") }
                memberName = nil
                state = .name(level: level)
            }
        case .name(let level): return try readName(level: level)
        case .colon(let level, let isOnPath):
            guard take(UInt8(ascii: ":")) else { throw unexpected("\":\"") }
            state = isOnPath ? .value(level: level + 1) : .other(level: level)
        case .other(let level):
            guard let length = try lengthOfValue() else { return false }
            try readValue(length, depth: level + 1) { reader throws(JSONError) in try reader.skipValue() }
            state = .member(level: level, isFirst: false)
        case .element(let isFirst):
            if take(UInt8(ascii: "]")) {
                leave(level: path.count)
            } else if isFirst {
                state = .elementValue
            } else {
                guard take(UInt8(ascii: ",")) else { throw unexpected("\",\" or \"]\"") }
                index += 1
                state = .elementValue
            }
        case .elementValue: break
        case .end: throw unexpected("the end of the text", .trailingData)
        }
        return true
    }

    /// Goes into the value at a level, or past `null`.
    private mutating func enter(level: Int) throws(JSONError) -> Bool {
        let isArray = level == path.count
        if buffer[position] == UInt8(ascii: "n") {
            guard buffer.count - position >= 4 else { return false }
            try readValue(4, depth: level) { reader throws(JSONError) in try reader.null() }
            leave(level: level)
        } else if take(UInt8(ascii: isArray ? "[" : "{")) {
            memberName = nil
            state = isArray ? .element(isFirst: true) : .member(level: level, isFirst: true)
        } else {
            throw mismatch(isArray ? "an array" : "an object")
        }
        return true
    }

    private mutating func readName(level: Int) throws(JSONError) -> Bool {
        guard buffer[position] == UInt8(ascii: "\"") else { throw unexpected("the name of a member") }
        guard let length = try lengthOfValue() else { return false }
        let start = position
        let name = try readValue(length, depth: level + 1) { reader throws(JSONError) in try reader.string() }
        let isOnPath = JSONName.isSame(name, path[level])
        if isOnPath {
            guard level >= deepestLevel else {
                let message = "member \(JSONWriter.quoted(name)) is repeated"
                throw placed(JSONError(.duplicateMember, message, at: 0, member: name), at: start)
            }
            deepestLevel = level + 1
        }
        memberName = name
        state = .colon(level: level, isOnPath: isOnPath)
        return true
    }

    /// Goes on after the value at a level.
    private mutating func leave(level: Int) {
        guard level > 0 else {
            state = .end
            return
        }
        memberName = path[level - 1]
        state = .member(level: level - 1, isFirst: false)
    }

    /// Moves past white space.
    ///
    /// - Returns: Whether anything follows.
    private mutating func skipSpace() -> Bool {
        if isAtStart {
            guard skipByteOrderMark() else { return false }
        }
        while position < buffer.count {
            switch buffer[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return true
            }
        }
        return false
    }

    private mutating func skipByteOrderMark() -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if buffer.starts(with: mark) {
            buffer.removeFirst(mark.count)
            bufferOffset = mark.count
        } else if mark.starts(with: buffer) {
            return false
        }
        isAtStart = false
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard buffer[position] == byte else { return false }
        position += 1
        return true
    }
}
