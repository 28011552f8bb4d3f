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
