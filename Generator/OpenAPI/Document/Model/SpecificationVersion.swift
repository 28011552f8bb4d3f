/// The version of the OpenAPI Specification that a document declares in `openapi`.
package enum SpecificationVersion: String, Sendable, Hashable, Comparable {
    /// OpenAPI 3.0.x, whose schemas are a dialect of JSON Schema draft 5.
    case v3_0 = "3.0"
    /// OpenAPI 3.1.x, whose schemas are JSON Schema 2020-12.
    case v3_1 = "3.1"

    /// Whether `lhs` is older than `rhs`.
    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
