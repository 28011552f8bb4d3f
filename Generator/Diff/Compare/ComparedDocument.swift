import BindgenOpenAPI
import BindingsJSON

/// A document as a comparison reads it: what it says, what its schemas come down to, and a fingerprint of each value.
struct ComparedDocument {
    let document: Document
    let reducer: SchemaReducer
    private let tree: DocumentTree

    init(_ document: Document, tree: DocumentTree) {
        self.document = document
        self.tree = tree
        reducer = SchemaReducer(document: document)
    }

    /// A hash of what a value means to clients: without descriptions, examples and unknown extensions, and without the
    /// order of members and sets. References are not followed.
    func fingerprint(of node: JSONNode) -> UInt64 { tree.hashes[node.index] }
}
