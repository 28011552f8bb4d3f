/// Collects the rules of JSON Schema and OpenAPI that values break.
///
/// Generated code calls one `check` per value; the labels are the keywords of the rules. An absent value breaks only
/// ``require(_:_:)``.
public struct Validator: Sendable {
    /// The rules broken so far, in the order in which they were checked.
    public private(set) var violations: [Violation] = []
    /// The names from the root to the object whose members are checked.
    private var path: [String]

    /// Creates a validator of parameters.
    public init() {
        path = []
    }

    /// Creates a validator of the members of something, such as `body`.
    public init(of root: String) {
        path = [root]
    }

    /// Reports a broken rule.
    ///
    /// - Parameters:
    ///   - name: The parameter or member.
    ///   - keyword: The keyword that states the rule.
    ///   - message: The rule in words, such as `must not be empty`.
    public mutating func report(_ name: String, _ keyword: String, _ message: String) {
        violations.append(Violation(parameter: place(of: name), keyword: keyword, message: message))
    }

    /// Checks that a required member is there.
    public mutating func require<Value>(_ name: String, _ value: Value?) {
        if value == nil { report(name, "required", "is required") }
    }

    /// Checks something inside the member of a name.
    mutating func descend(into name: String, _ body: (inout Validator) -> Void) {
        path.append(name)
        body(&self)
        path.removeLast()
    }

    /// Drops violations.
    mutating func remove(where shouldBeRemoved: (Violation) -> Bool) {
        violations.removeAll(where: shouldBeRemoved)
    }

    /// The name with the way to it, each part escaped as in a JSON pointer.
    private func place(of name: String) -> String {
        if path.isEmpty { return name }
        return path[0] + (path.dropFirst() + [name]).map { "/" + Self.escaped($0) }.joined()
    }

    /// The escapes of a JSON pointer (RFC 6901), by scalars: to Swift, `~` with an accent is another character.
    private static func escaped(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
