import BindgenMustache
import BindgenTemplates

/// The templates, read and ready.
struct Templates: Sendable {
    private let templates: [String: MustacheTemplate]

    /// Reads the built-in templates.
    ///
    /// - Parameter overrides: Texts to use in place of the built-in ones of the same names.
    init(overrides: [String: String] = [:]) throws(MustacheError) {
        var templates: [String: MustacheTemplate] = [:]
        for name in BuiltInTemplates.names {
            templates[name] = try MustacheTemplate(overrides[name] ?? BuiltInTemplates.text(of: name) ?? "", name: name)
        }
        for (name, text) in overrides.sorted(by: { $0.key < $1.key }) where templates[name] == nil {
            templates[name] = try MustacheTemplate(text, name: name)
        }
        self.templates = templates
    }

    /// The text that a template makes of a view.
    func render(_ name: String, _ view: MustacheValue) throws(MustacheError) -> String {
        try templates[name]?.render(view, partials: templates) ?? ""
    }
}
