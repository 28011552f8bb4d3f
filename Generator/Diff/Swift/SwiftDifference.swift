import BindgenSwift

/// A public declaration that differs between the code generated of two documents.
package struct SwiftDifference {
    /// The change of the declaration.
    package enum Event: String, Sendable, Hashable, CaseIterable {
        case removed
        case changed
        case added
        case deprecated
    }

    var kind: PublicDeclaration.Kind
    /// The name of the declaration, with the types around it.
    var name: TypeName
    /// The type that contains the declaration.
    var owner: TypeName?
    var event: Event
    var verdict: SwiftChange.Verdict
    /// The change, in one sentence without a full stop.
    var message: String
    var before: String
    var after: String
    /// Where the declaration comes from in the base, the nearest place first.
    var basePointers: [String]
    /// Where the declaration comes from in the revision, the nearest place first.
    var revisionPointers: [String]
    var operation: String?

    /// The outermost type whose declaration does not tell all of the difference if it is an outline; `nil` if the
    /// difference is that there is such a type.
    var outermostType: String? {
        kind == .type && owner == nil && event != .changed ? nil : owner?.first ?? name.first
    }
}
