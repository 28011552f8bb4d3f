import BindingsJSON
import BindingsSyntax

extension Document {
    /// Warns of each pattern that is malformed or that cannot be enforced, in the order of the document.
    ///
    /// Reading a document does not do so: to prepare a pattern may take longer than to read the document.
    package func checkPatterns(into diagnostics: inout Diagnostics) {
        var problems: [String: String?] = [:]
        for node in patterns.sorted(by: { $0.index < $1.index }) {
            guard let text = node.string else { continue }
            let problem = problems[text] ?? Pattern(stringLiteral: text).error.map { "\($0)" }
            problems[text] = .some(problem)
            if let problem {
                diagnostics.warning(.unsupportedPattern, "the pattern is not enforced: \(problem)", at: node)
            }
        }
    }
}
