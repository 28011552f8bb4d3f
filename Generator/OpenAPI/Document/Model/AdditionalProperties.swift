/// What a schema says about members that `properties` does not name.
package enum AdditionalProperties: Sendable {
    /// `true` or `false`.
    case allowed(Bool)
    /// Members whose values obey a schema.
    case schema(Schema)
}
