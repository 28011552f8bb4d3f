package import BindingsJSON

/// The parts of a document that others refer to, each in the order of the document.
package struct Components: Sendable {
    /// A component by its name.
    package struct Named<Value: Sendable>: Sendable {
        package let name: String

        /// The component.
        package let value: Value
    }

    /// The value in the document.
    package let node: JSONNode?

    package let schemas: [Named<Schema>]

    package let parameters: [Named<Referenced<Parameter>>]

    /// Header fields.
    package let headers: [Named<Referenced<Header>>]

    package let responses: [Named<Referenced<ResponseObject>>]

    package let requestBodies: [Named<Referenced<RequestBody>>]

    /// Ways to authenticate.
    package let securitySchemes: [SecurityScheme]

    /// Examples, links, callbacks and path items, which no code is made of, by what they are.
    package let others: [Reference.Kind: [Named<JSONNode>]]
}
