/// Why a text is not a JSONPath expression (RFC 9535), or why one cannot be evaluated.
struct JSONPathError: Error, Hashable, CustomStringConvertible {
    let message: String

    /// Where, in Unicode scalars from 0; `nil` for expressions that are well-formed.
    let offset: Int?

    var description: String { offset.map { "\(message), at offset \($0)" } ?? message }
}
