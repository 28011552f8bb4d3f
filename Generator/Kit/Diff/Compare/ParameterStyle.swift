/// How the value of a parameter is written, as far as it shows for values of its type.
struct ParameterStyle: Equatable, CustomStringConvertible {
    private var style: String
    private var explodes: Bool?

    init(_ parameter: Int, in tree: DocumentTree) {
        guard tree.member(.content, of: parameter) == nil else {
            style = "content"
            return
        }
        let location = tree.string(tree.member(.in, of: parameter)) ?? ""
        style = tree.string(tree.member(.style, of: parameter)) ?? Self.defaultStyle(in: location)
        guard let schema = tree.member(.schema, of: parameter) else { return }
        let view = SchemaView(schema, in: tree)
        let types = tree.strings(view.value(.type, in: tree))
        guard types.contains("array") || types.contains("object") else {
            // A single value is written alike by the styles of its place that differ in how they join values only.
            if style == Self.defaultStyle(in: location) || location == "query" { style = "plain" }
            return
        }
        explodes = tree.member(.explode, of: parameter).map { tree.bool($0) } ?? (style == "form")
    }

    var description: String {
        explodes.map { "`\(style)`\($0 ? " exploded" : "")" } ?? "`\(style)`"
    }

    private static func defaultStyle(in location: String) -> String {
        location == "query" || location == "cookie" ? "form" : "simple"
    }
}
