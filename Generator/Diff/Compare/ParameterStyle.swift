import BindingsJSON

/// How the value of a parameter is written into the request.
struct ParameterStyle: CustomStringConvertible {
    /// The style, or `content` for a value that is written in a media type.
    private let style: String
    private let explodes: Bool
    /// Whether values of the type have parts, which styles join in different ways.
    private let hasParts: Bool

    init(_ parameter: Int, in tree: DocumentTree) {
        guard tree.member(.content, of: parameter) == nil else {
            (style, explodes, hasParts) = ("content", false, true)
            return
        }
        let location = tree.string(tree.member(.in, of: parameter)) ?? ""
        let usual = location == "query" || location == "cookie" ? "form" : "simple"
        style = tree.string(tree.member(.style, of: parameter)) ?? usual
        explodes = tree.member(.explode, of: parameter).map { tree.bool($0) } ?? (style == "form")
        let schema = tree.member(.schema, of: parameter)
        let types = schema.map { SchemaView($0, in: tree).types(in: tree) } ?? []
        hasParts = types.contains("array") || types.contains("object")
    }

    /// Whether each item of a list is written as a pair of its own, like a single value.
    var isExplodedForm: Bool { style == "form" && explodes }

    /// Whether a value that was written in one way is written in another.
    func differs(from other: ParameterStyle) -> Bool {
        guard hasParts == other.hasParts else { return false }
        if hasParts { return style != other.style || explodes != other.explodes }
        // Single values are written alike by all styles of a query, but not of a path.
        return style != other.style && (prefixes.contains(style) || prefixes.contains(other.style))
    }

    /// Styles that put something before the value.
    private var prefixes: Set<String> { ["matrix", "label"] }

    var description: String { "`\(style)`\(explodes ? " exploded" : "")" }
}
