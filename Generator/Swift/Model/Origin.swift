/// The origin of a declaration in a document, which is printed nowhere: it makes no two declarations differ.
@propertyWrapper
package struct Origin<Value: Sendable>: Sendable, Hashable {
    /// The part of the document, or what it says.
    package var wrappedValue: Value

    package init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }

    package static func == (left: Self, right: Self) -> Bool { true }

    package func hash(into hasher: inout Hasher) {}
}
