/// A public declaration that differs between the code generated of two documents.
package struct SwiftDifference {
    /// What became of the declaration.
    package enum Event: String, Sendable, Hashable, CaseIterable {
        case removed
        case changed
        case added
        case deprecated
    }

    var kind: SwiftDeclaration.Kind
    /// The name of the declaration.
    var name: String
    var event: Event
    var verdict: SwiftChange.Verdict
    /// What changed, in a sentence without a full stop.
    var message: String
    var before: String
    var after: String
    /// Where the declaration comes from in the base, the nearest place first.
    var basePointers: [String]
    /// Where the declaration comes from in the revision, the nearest place first.
    var revisionPointers: [String]
    var operation: String?
}
