/// A JSON text that is read as a document: every value knows its place, and nothing ambiguous is let through.
///
/// Reading makes one pass over the bytes and leaves a table of small records, one a value; strings are decoded and
/// lines counted when they are asked for. On top of RFC 8259, two members of one name in an object and an escape that
/// names half a surrogate pair are errors.
public final class JSONDocument: Sendable {
    /// The text.
    public let bytes: [UInt8]
    /// The name of the file, as locations give it.
    public let file: String

    let entries: [Entry]
    /// Members of large objects by hash, for lookups; each object's in one run, sorted.
    let hashes: [HashedName]
    private let marks: [Mark]
    private let origins: [JSONNode?]

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: The text, in UTF-8; one byte order mark at the start is skipped.
    ///   - file: The name of the file, for locations.
    ///   - origins: For a text that was made from others: for each value, in the order of the text (an object or
    ///     array comes before what it holds), the value that it came from, whose location is then reported for it.
    /// - Throws: ``JSONError`` with file, line, column and path.
    public init(bytes: [UInt8], file: String, origins: [JSONNode?] = []) throws(JSONError) {
        guard bytes.count < Int(UInt32.max) else {
            throw JSONError(
                .tooLarge,
                "the document is larger than 4 GiB",
                at: 0,
                position: JSONError.Position(file: file, line: 1, column: 1, path: JSONPath())
            )
        }
        self.bytes = bytes
        self.file = file
        self.origins = origins
        (entries, hashes) = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
            do throws(JSONError) {
                var builder = JSONTapeBuilder(bytes: buffer)
                try builder.build()
                return (builder.entries, builder.hashes)
            } catch {
                throw error.located(in: buffer, file: file)
            }
        }
        marks = Self.marks(of: bytes)
    }

    /// The value that makes up the document.
    public var root: JSONNode { JSONNode(document: self, index: 0) }

    /// The number of values in the document.
    public var count: Int { entries.count }

    /// The value that a JSON pointer (RFC 6901) names, if there is one.
    public subscript(pointer pointer: String) -> JSONNode? {
        var node = root
        guard !pointer.isEmpty else { return node }
        let parts = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.first?.isEmpty == true else { return nil }
        for part in parts.dropFirst() {
            guard let next = node[token: Substring(part)] else { return nil }
            node = next
        }
        return node
    }

    func origin(of index: Int) -> JSONNode? {
        origins.indices.contains(index) ? origins[index] : nil
    }

    func location(ofByte offset: Int) -> JSONLocation {
        let mark = marks[min(offset / Self.markDistance, marks.count - 1)]
        let place = bytes.withUnsafeBufferPointer { mark.moved(to: min(offset, $0.count), in: $0) }
        return JSONLocation(file: file, line: place.line, column: place.column)
    }

    /// A byte whose line and column are known.
    private struct Mark: Sendable {
        var start: Int
        var line: Int
        var column: Int

        /// The place of a later byte.
        func moved(to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Mark {
            guard start < end else { return self }
            let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
            let lines = part.lineBreakCount
            let lineStart = lines == 0 ? 0 : (part.lastIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
            let columns = UnsafeBufferPointer(rebasing: part[lineStart...]).scalarCount
            return Mark(start: end, line: line + lines, column: (lines == 0 ? column : 1) + columns)
        }
    }

    private static let markDistance = 4096

    /// Marks at regular distances, so that none is far from any byte.
    private static func marks(of bytes: [UInt8]) -> [Mark] {
        bytes.withUnsafeBufferPointer { buffer in
            var mark = Mark(start: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, line: 1, column: 1)
            var marks = [mark]
            for start in stride(from: markDistance, to: buffer.count, by: markDistance) {
                mark = mark.moved(to: start, in: buffer)
                marks.append(mark)
            }
            return marks
        }
    }
}

extension JSONDocument {
    /// A value of the document.
    struct Entry: Sendable {
        var kind: JSONKind
        var hasEscapes = false
        var nameHasEscapes = false
        var isMember = false
        /// Where the value is in the text.
        var start: UInt32
        var length: UInt32 = 0
        /// The array or object that holds the value; the root holds itself.
        var parent: UInt32
        /// The entry that follows the value and all it holds.
        var next: UInt32 = 0
        /// Where the member's name is, between its quotation marks; for elements, the index.
        var nameStart: UInt32
        var nameLength: UInt32 = 0
        /// How many values an array or object holds.
        var count: UInt32 = 0
        /// Where an object's members start in the table of hashes, if it has enough of them.
        var firstHash: UInt32 = 0
    }

    struct HashedName: Sendable {
        var hash: Int
        var entry: UInt32
    }

    /// The count of members from which on an object has hashes.
    static let hashedCount = 12

    static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(name))
        return hasher.finalize()
    }

    /// The characters of a string that was checked when the document was read.
    func text(start: UInt32, length: UInt32, hasEscapes: Bool) -> String {
        let range = Int(start)..<Int(start) + Int(length)
        return bytes.withUnsafeBufferPointer { buffer in
            Self.text(UnsafeBufferPointer(rebasing: buffer[range]), hasEscapes: hasEscapes)
        }
    }

    static func text(_ raw: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) -> String {
        guard hasEscapes else { return String(decoding: raw, as: UTF8.self) }
        let quoted = [UInt8(ascii: "\"")] + raw + [UInt8(ascii: "\"")]
        return quoted.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(unsafeBytes: buffer)
            do throws(JSONError) {
                return try reader.string()
            } catch {
                return String(decoding: raw, as: UTF8.self)
            }
        }
    }
}
