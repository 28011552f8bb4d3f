import BindingsJSON

extension Document {
    /// The component schemas that none of some operations refers to, directly or not, in the order of the document.
    package func unreachedSchemas(from operations: [Operation]) -> [Schema] {
        var reach = Reach(self, operations: operations)
        reach.run()
        return components.schemas.map(\.value).filter { !reach.components.contains($0.node.index) }
    }
}
