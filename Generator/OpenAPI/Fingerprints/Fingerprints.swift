package import BindingsJSON

/// Hashes of all values of a document, by which values of two documents are compared without walking through them.
///
/// Hashes are the same in one process only.
package struct Fingerprints: Sendable {
    private let meanings: [UInt64]
    private let contents: [UInt64]
    /// A hash of the names of all members in the order of the text.
    private let order: UInt64

    /// Hashes all values of an OpenAPI document.
    package init(_ document: JSONDocument) {
        var builder = FingerprintBuilder(document)
        builder.run()
        (meanings, contents, order) = (builder.meanings, builder.contents, builder.order)
    }

    /// A hash of what a value means to a client, references not followed.
    ///
    /// It leaves out texts for people, unknown extensions, members that are null and count as absent, the order of
    /// members and of elements whose order means nothing, and the way in which numbers and strings are written.
    package func meaning(of node: JSONNode) -> UInt64 { meanings[node.index] }

    /// A hash of everything in a value, except for the order of members.
    package func content(of node: JSONNode) -> UInt64 { contents[node.index] }

    /// Whether two documents say the same in the same order, in whatever layout.
    package func isWritten(like other: Fingerprints) -> Bool {
        contents.count == other.contents.count && contents.first == other.contents.first && order == other.order
    }
}
