/// A value of a ``JSONDocument``.
///
/// Nodes are equal when they are the same value of the same document; ``isEqual(to:)`` compares what they mean.
public struct JSONNode: Sendable {
    /// The document that holds the value.
    public let document: JSONDocument
    /// The place of the value among all of the document, in the order of the text; an array or object comes before
    /// what it holds.
    public let index: Int

    var entry: JSONDocument.Entry { document.entries[index] }

    init(document: JSONDocument, index: Int) {
        self.document = document
        self.index = index
    }

    /// The kind of the value.
    public var kind: JSONKind { entry.kind }

    /// Whether the value is `null`.
    public var isNull: Bool { kind == .null }

    /// The value if it is a Boolean.
    public var bool: Bool? {
        guard kind == .bool else { return nil }
        return document.bytes[Int(entry.start)] == UInt8(ascii: "t")
    }

    /// The value if it is a string.
    public var string: String? {
        let entry = entry
        guard entry.kind == .string else { return nil }
        return document.text(start: entry.start + 1, length: entry.length - 2, hasEscapes: entry.hasEscapes)
    }

    /// The value if it is a number.
    public var number: JSONNumber? {
        guard kind == .number else { return nil }
        return JSONNumber(validText: text)
    }

    /// The value if it is an integer that fits.
    public var int: Int? { number?.int }

    /// The value as it is written.
    public var text: String {
        document.text(start: entry.start, length: entry.length, hasEscapes: false)
    }

    /// The bytes of the value as it is written.
    public var bytes: ArraySlice<UInt8> {
        document.bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)]
    }

    /// How many members or elements the value has; none unless it is an object or an array.
    public var count: Int { Int(entry.count) }

    /// The tree of the value.
    public var value: JSONValue {
        switch kind {
        case .null: .null
        case .bool: .bool(bool ?? false)
        case .number: .number(number ?? 0)
        case .string: .string(string ?? "")
        case .array: .array(elements.map(\.value))
        case .object: .object(JSONObject(members.lazy.map { ($0.name, $0.value.value) }))
        }
    }
}

extension JSONNode: Hashable {
    /// Whether the nodes are the same value of the same document.
    public static func == (left: Self, right: Self) -> Bool {
        left.document === right.document && left.index == right.index
    }

    /// Hashes the document's identity and the value's place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(document))
        hasher.combine(index)
    }
}

extension JSONNode: CustomStringConvertible {
    /// The place of the value: `file:line:column`.
    public var description: String { location.description }
}
