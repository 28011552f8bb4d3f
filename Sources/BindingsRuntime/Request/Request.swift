/// The request of an operation: method, path, query, header fields and body, without server and credentials.
///
/// Generated code builds it with one statement per parameter. Nothing here throws: a value that breaks a rule of the API
/// is written down in ``violations``, and a request that has any is not sent.
public struct Request: Sendable {
    /// The method.
    public var method: HTTPMethod
    /// The operation: the method, and the path with its placeholders.
    public let operation: String
    /// The path with all parameters in place, percent-encoded; a parameter that is missing still has its `{placeholder}`.
    public internal(set) var path: String
    /// The items of the query in the order in which they were added.
    public internal(set) var queryItems: [QueryItem]
    /// The header fields, among them `Accept` and `Content-Type`.
    public var headers: Headers
    /// The body's bytes, or `nil` for none.
    public var body: [UInt8]?

    /// The rules of the description.
    var validator: Validator
    /// The rules that every request must keep; callers cannot waive them.
    var structure: Validator
    /// The names of the parameters that have a value.
    var given: [String]

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The path with a `{name}` in the place of each parameter; everything else is part of the path as written.
    ///   - accept: The media types of the answer, separated by `", "`, the preferred one first; `nil` for none.
    public init(_ method: HTTPMethod, _ path: String, accept: String? = nil) {
        self.method = method
        operation = "\(method) \(path)"
        self.path = PercentEncoding.encodeTemplate(path)
        queryItems = []
        headers = Headers()
        validator = Validator()
        structure = Validator()
        given = []
        if let accept { headers.add("Accept", accept) }
    }

    /// The query of the target, without `?`; `nil` if there is none.
    public var query: String? {
        queryItems.isEmpty ? nil : queryItems.map(\.encoded).joined(separator: "&")
    }

    /// The value of the first query item of a name.
    public func queryValue(named name: String) -> String? {
        queryItems.first { $0.name == name }?.value
    }

    /// Replaces the query items of a name by one, in the place of the first, or removes them.
    ///
    /// No rule is checked.
    public mutating func setQueryValue(_ value: String?, named name: String) {
        let place = queryItems.firstIndex { $0.name == name } ?? queryItems.endIndex
        queryItems.removeAll { $0.name == name }
        if let value { queryItems.insert(QueryItem(name, value), at: place) }
    }

    /// Everything that is wrong with the request, in the order of the parameters; nothing is sent unless this is empty.
    public var violations: [Violation] {
        structure.violations + validator.violations + pathViolations
    }

    /// Lets violations of the API's description pass, for a server that is known to be less strict than its description.
    ///
    /// A fault of the request itself, such as a control character in a header field, stays a violation.
    public mutating func waiveViolations(where shouldPass: (Violation) -> Bool) {
        validator.remove { $0.keyword != "type" && shouldPass($0) }
    }

    /// Checks parameters by rules that the statements that add them do not have.
    ///
    /// - Parameter rules: Gets the validator of the request, and reports under the names of the parameters.
    public mutating func check(_ rules: (inout Validator) -> Void) { rules(&validator) }

    /// Demands that a parameter be accompanied by another (`dependentRequired` of JSON Schema).
    ///
    /// Comes after the parameters themselves.
    public mutating func require(_ name: String, with other: String) {
        if given.contains(name), !given.contains(other) {
            validator.report(other, "dependentRequired", "is required together with \(name)")
        }
    }

    /// Placeholders without a value, and segments that would climb up the path.
    private var pathViolations: [Violation] {
        guard path.contains("{") || path.contains("/.") else { return [] }
        // A parameter that makes a dot segment is already blamed; here are those that stand in the path as written.
        let isBlamed = structure.violations.contains { $0.keyword == "path" }
        var violations: [Violation] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
            if !isBlamed, segment == "." || segment == ".." {
                violations.append(Violation(parameter: "path", keyword: "path", message: "must not have dot segments"))
            }
            for part in segment.split(separator: "{").dropFirst(segment.hasPrefix("{") ? 0 : 1) {
                guard let end = part.firstIndex(of: "}") else { continue }
                let name = String(part[..<end])
                if !given.contains(name) {
                    violations.append(Violation(parameter: name, keyword: "required", message: "is required"))
                }
            }
        }
        return violations
    }
}

extension Request: CustomStringConvertible, CustomReflectable {
    /// The request line, without the values of the query.
    public var description: String {
        queryItems.isEmpty ? "\(method) \(path)" : "\(method) \(path)?…"
    }

    /// The children in a dump: everything but the values of header fields and the body.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "method": method, "path": path, "query": query as Any, "headerNames": headers.fields.map(\.name),
                "bodySize": body?.count as Any, "violations": violations,
            ]
        )
    }
}
