/// A pair of values that is compared once, however many references lead to it.
struct Unit: Hashable {
    enum Kind: Hashable {
        case document
        case operation
        /// The security requirements of operations without their own.
        case globalSecurity
        case parameter
        /// A schema with what is inside it.
        case schema(SchemaRole, isJSON: Bool)
        /// What is inside a schema whose own keywords are compared where it is used.
        case structure(SchemaRole, isJSON: Bool)
        case response
        case requestBody
        case header
    }

    var kind: Kind
    var base: Int
    var revision: Int
}
