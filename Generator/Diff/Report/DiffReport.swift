/// The changes between two documents.
package struct DiffReport: Sendable, Hashable {
    /// The changes, the worst first, then in the order of the base.
    package var changes: [Change]

    /// What they ask of the version number.
    package var semver: SemanticChange

    /// Makes a report.
    package init(changes: [Change], semver: SemanticChange) {
        self.changes = changes
        self.semver = semver
    }

    /// Whether there is an error.
    package var isBreaking: Bool { changes.contains { $0.level == .error } }

    /// Whether there is an error, or callers' code stops compiling.
    package var isSourceBreaking: Bool { isBreaking || changes.contains { $0.swift.verdict == .breaking } }

    /// How many changes have a level.
    package func count(of level: ChangeLevel) -> Int { changes.count { $0.level == level } }

    /// Whether the report fails a check that allows nothing at or above a threshold.
    package func fails(_ threshold: FailureThreshold) -> Bool {
        switch threshold {
        case .breaking: isBreaking
        case .sourceBreaking: isSourceBreaking
        case .warning: isSourceBreaking || count(of: .warning) > 0
        case .any: !changes.isEmpty
        case .never: false
        }
    }
}

/// Which number of a semantic version a change asks to be raised.
package enum SemanticChange: String, Sendable, Hashable, CaseIterable {
    /// Clients or callers break.
    case major
    /// Public declarations are added or deprecated.
    case minor
    /// Generated files differ, but nothing that is declared.
    case patch
    /// Generated files are the same.
    case none
}

/// The changes that a check rejects.
package enum FailureThreshold: String, Sendable, Hashable, CaseIterable {
    /// Errors.
    case breaking
    /// Errors, and changes after which callers' code does not compile.
    case sourceBreaking = "source-breaking"
    /// All of these, and warnings.
    case warning
    /// Any change.
    case any
    /// Nothing.
    case never
}
