import BindgenMustache

/// Reads and renders a template in one go.
func rendered(
    _ template: String,
    _ value: MustacheValue = [:],
    partials: [String: String] = [:]
) throws -> String {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in partials { templates[name] = try MustacheTemplate(text, name: name) }
    return try MustacheTemplate(template, name: "test").render(value, partials: templates)
}
