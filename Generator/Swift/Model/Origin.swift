package import BindingsJSON

/// The place in a document that a declaration comes from, which does not make two declarations differ.
@propertyWrapper
package struct Origin: Sendable, Hashable {
    /// The value at the place.
    package var wrappedValue: JSONNode

    package init(wrappedValue: JSONNode) {
        self.wrappedValue = wrappedValue
    }

    package static func == (left: Self, right: Self) -> Bool { true }

    package func hash(into hasher: inout Hasher) {}
}
