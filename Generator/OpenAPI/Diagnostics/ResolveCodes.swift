extension DiagnosticCode {
    /// An operation is asked for by a name that several have.
    package static let ambiguousOperation: Self = "ambiguous-operation"
    /// A tag is asked for that no operation has.
    package static let unknownTag: Self = "unknown-tag"
    /// The text is not an overlay document.
    package static let notAnOverlay: Self = "not-an-overlay"
    /// The target of an action is not a JSONPath expression.
    package static let invalidTarget: Self = "invalid-target"
    /// The target of an action matches nothing.
    package static let unmatchedTarget: Self = "unmatched-target"
    /// An action cannot be applied to what its target matches.
    package static let inapplicableAction: Self = "inapplicable-action"
    /// Input that would take more time or memory than is sensible.
    package static let limitExceeded: Self = "limit-exceeded"
    /// Something that a new release of the document brought.
    package static let newNode: Self = "new-node"
}
