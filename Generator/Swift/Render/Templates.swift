import BindgenMustache
import BindgenOpenAPI
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

    /// Warns of overrides that nothing renders, and of partials that do not exist.
    ///
    /// - Parameter overrides: The names of the overrides, and the file of each.
    func diagnose(_ overrides: [String: String]) -> [Diagnostic] {
        let included = templates.values.reduce(into: Set<String>()) { $0.formUnion($1.partialNames) }
        var diagnostics: [Diagnostic] = []
        for (name, file) in overrides.sorted(by: { $0.key < $1.key }) {
            func report(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: String) {
                let place = Place(file: file, line: 1, column: 1)
                diagnostics.append(Diagnostic(severity, code, message, at: place))
            }
            if !BuiltInTemplates.names.contains(name), !included.contains(name) {
                let close = Suggestion.text(for: name, among: BuiltInTemplates.names)
                report(.warning, "unused-template", "the generator uses no template `\(name)`" + close)
            }
            for partial in templates[name]?.partialNames.sorted() ?? [] where templates[partial] == nil {
                let close = Suggestion.text(for: partial, among: templates.keys.sorted())
                report(.error, "missing-template", "there is no template `\(partial)`" + close)
            }
        }
        return diagnostics
    }

    /// The text that a template makes of a view.
    func render(_ name: String, _ view: MustacheValue) throws(MustacheError) -> String {
        try templates[name]?.render(view, partials: templates) ?? ""
    }
}
