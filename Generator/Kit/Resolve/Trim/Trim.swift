import BindingsJSON

/// Makes a document of some operations of another, with all that they reach and nothing else.
public enum Trim {
    /// The trimmed document: a valid document in the order of the original, indented by two spaces.
    ///
    /// What the document says about the whole API stays. Of the components, those are kept that the operations reach
    /// through references, security requirements, discriminators and, where a discriminator has no mapping, inheritance.
    /// References to parts of operations that are not kept lead to components that are made of them.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - operations: Operations of the document.
    /// - Returns: The same bytes for the same input; trimming them again to the same operations changes nothing.
    public static func document(_ document: Document, to operations: [Operation]) -> [UInt8] {
        var reach = Reach(document, operations: operations)
        reach.run()
        var writer = TrimWriter(reach: reach)
        return writer.document()
    }
}
