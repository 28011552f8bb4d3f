/// An operation of both documents.
struct OperationPair {
    var base: Int
    var revision: Int
    /// The path items that hold the operations.
    var baseItem: Int
    var revisionItem: Int
    var basePath: PathTemplate
    var revisionPath: PathTemplate
}
