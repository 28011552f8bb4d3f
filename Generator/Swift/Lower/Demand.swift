/// The declarations of a document that a caller wants to see.
package struct Demand: Sendable {
    /// The component schemas, by name, of which an outline is enough: what kind of type each is, and the types that its
    /// members lead to. Members of simple types are left out unless they are required in one direction only.
    package var outlined: Set<String>

    /// Whether comments and the rules for values are wanted.
    package var hasDetails: Bool

    /// All that can be said.
    package static let everything = Demand()

    /// Makes a demand.
    package init(outlined: Set<String> = [], hasDetails: Bool = true) {
        self.outlined = outlined
        self.hasDetails = hasDetails
    }
}
