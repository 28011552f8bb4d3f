/// A rule of the API's description that a request breaks.
public struct Violation: Sendable, Hashable, CustomStringConvertible {
    /// The value that breaks the rule: a parameter's name as the API spells it, or `body/member/0` for a member of the body.
    public var parameter: String
    /// The keyword of JSON Schema or OpenAPI that states the rule: `pattern`, `minimum`, `required`, `dependentRequired`…
    public var keyword: String
    /// The rule in words, without the offending value where that may be a secret.
    public var message: String

    /// Creates a violation.
    public init(parameter: String, keyword: String, message: String) {
        self.parameter = parameter
        self.keyword = keyword
        self.message = message
    }

    /// The parameter and the rule it breaks.
    public var description: String { "\(parameter): \(message)" }
}
