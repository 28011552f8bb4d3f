/// An operation of both documents.
struct OperationPair {
    var base: Int
    var revision: Int
    /// The path items that hold the operations.
    var baseItem: Int
    var revisionItem: Int
    /// The names of the paths' placeholders.
    var baseNames: [String]
    var revisionNames: [String]
}
