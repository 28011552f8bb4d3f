package import BindingsJSON

/// Makes a document of some operations of another, with all that they reach and nothing else.
package enum Trim {
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
    package static func document(_ document: Document, to operations: [Operation]) -> [UInt8] {
        write(document, to: operations).bytes
    }

    /// The trimmed document, read: its values report the places that they came from.
    ///
    /// - Throws: ``JSONError`` if the document is larger than documents can be.
    package static func parsed(_ document: Document, to operations: [Operation]) throws(JSONError) -> JSONDocument {
        let (bytes, origins) = write(document, to: operations)
        return try JSONDocument(bytes: bytes, file: document.source.file, origins: origins)
    }

    private static func write(_ document: Document, to operations: [Operation]) -> (
        bytes: [UInt8], origins: [JSONNode?]
    ) {
        var reach = Reach(document, operations: operations)
        reach.run()
        var writer = TrimWriter(reach: reach)
        let bytes = writer.document()
        return (bytes, writer.origins)
    }
}
