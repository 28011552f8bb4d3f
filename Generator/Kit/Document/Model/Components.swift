public import BindingsJSON

/// The parts of a document that others refer to, each in the order of the document.
public struct Components: Sendable {
    /// A component by its name.
    public struct Named<Value: Sendable>: Sendable {
        /// The name.
        public let name: String

        /// The component.
        public let value: Value
    }

    /// The value in the document.
    public let node: JSONNode?

    /// Schemas.
    public let schemas: [Named<Schema>]

    /// Parameters.
    public let parameters: [Named<Referenced<Parameter>>]

    /// Header fields.
    public let headers: [Named<Referenced<Header>>]

    /// Responses.
    public let responses: [Named<Referenced<ResponseObject>>]

    /// Request bodies.
    public let requestBodies: [Named<Referenced<RequestBody>>]

    /// Ways to authenticate.
    public let securitySchemes: [SecurityScheme]

    /// Examples, links, callbacks and path items, which no code is made of, by what they are.
    public let others: [Reference.Kind: [Named<JSONNode>]]
}
