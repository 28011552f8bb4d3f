/// A JSONPath expression (RFC 9535).
struct JSONPathQuery {
    let query: JSONPathSyntax.Query

    /// Reads an expression.
    ///
    /// - Throws: ``JSONPathError`` with the offset, if the text is not well-formed or not well-typed.
    init(_ text: String) throws(JSONPathError) {
        var parser = JSONPathParser(text)
        query = try parser.parse()
    }

    /// The nodes that the expression selects, in order.
    ///
    /// - Parameters:
    ///   - root: The root of the document.
    ///   - isDistinct: Whether a node that is selected several times is returned once. Without, results can be many times
    ///     larger than the document.
    /// - Throws: ``JSONPathError`` if the evaluation takes too many steps.
    func select(in root: EditableNode, isDistinct: Bool = false) throws(JSONPathError) -> [EditableNode] {
        var evaluator = JSONPathEvaluator(root: root)
        return try evaluator.select(query, from: root, isDistinct: isDistinct)
    }
}
