/// Whether a value goes from the client to the server or back.
package enum Direction: String, Sendable, Hashable, CaseIterable {
    /// The client sends the value.
    case request
    /// The client receives the value.
    case response

    /// The area of the rules for bodies of this direction.
    var area: RuleArea { self == .request ? .requestBodies : .responses }

    /// The name of a body in a sentence.
    var body: String { self == .request ? "a request body" : "a response body" }
}
