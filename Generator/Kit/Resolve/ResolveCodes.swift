extension DiagnosticCode {
    /// An operation is asked for by a name that several have.
    public static let ambiguousOperation: Self = "ambiguous-operation"
    /// A tag is asked for that no operation has.
    public static let unknownTag: Self = "unknown-tag"
    /// The text is no overlay document.
    public static let notAnOverlay: Self = "not-an-overlay"
    /// The target of an action is no JSONPath expression.
    public static let invalidTarget: Self = "invalid-target"
    /// The target of an action matches nothing.
    public static let unmatchedTarget: Self = "unmatched-target"
    /// An action cannot be applied to what its target matches.
    public static let inapplicableAction: Self = "inapplicable-action"
    /// Input that would take more time or memory than is sensible.
    public static let limitExceeded: Self = "limit-exceeded"
    /// Something that a new release of the document brought.
    public static let newNode: Self = "new-node"
}
