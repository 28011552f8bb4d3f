extension JSONDocument {
    /// All values of the document in the order of the text: the one at an index has that ``JSONNode/index``.
    public var nodes: Nodes { Nodes(document: self) }

    /// The values of a document.
    public struct Nodes: RandomAccessCollection, Sendable {
        let document: JSONDocument

        /// The index of the root.
        public var startIndex: Int { 0 }

        /// The number of values.
        public var endIndex: Int { document.count }

        /// The value with an index.
        public subscript(index: Int) -> JSONNode { JSONNode(document: document, index: index) }
    }
}

extension JSONNode {
    /// The bytes of the name of the member whose value this is, between its quotation marks; `nil` if no object holds
    /// the value, and if the name is written with escapes.
    public var plainName: ArraySlice<UInt8>? {
        let entry = entry
        guard entry.isMember, !entry.nameHasEscapes else { return nil }
        return document.bytes[Int(entry.nameStart)..<Int(entry.nameStart) + Int(entry.nameLength)]
    }
}

/// Values by their index, for walks that look at each value of a large document and keep none.
extension JSONDocument {
    /// The kind of a value, and how many members or elements it has.
    package func shape(at index: Int) -> (kind: JSONKind, count: Int) {
        let entry = entries[index]
        return (entry.kind, Int(entry.count))
    }

    /// Calls a closure with the bytes of a value as it is written.
    package func withBytes<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let entry = entries[index]
        return withBytes(start: entry.start, length: entry.length, body)
    }

    /// Calls a closure with the bytes of the name of a member; `nil` if the name is written with escapes.
    package func withPlainName<Result>(ofMember index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        let entry = entries[index]
        guard entry.isMember, !entry.nameHasEscapes else { return nil }
        return withBytes(start: entry.nameStart, length: entry.nameLength, body)
    }

    private func withBytes<Result>(
        start: UInt32,
        length: UInt32,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start + length)])) }
    }
}
