package import BindingsSyntax

/// Which version of each operation a client speaks.
package struct VersionSelection: Sendable, Hashable {
    /// The version of one operation.
    package enum Choice: Sendable, Hashable {
        /// The operation has no dates, and is always there.
        case undated
        /// The operation is spoken to in this version.
        case version(APIVersion)
        /// All versions of the operation are newer than the pinned one.
        case unavailable
    }

    /// The newest version that the client knows; `nil` for the newest stable one of each operation.
    package let pin: APIVersion?

    /// Makes a selection.
    package init(pin: APIVersion?) {
        self.pin = pin
    }

    /// The version of an operation: its newest that is not newer than the pinned one; without a pin its newest stable one,
    /// else its newest.
    package func choice(for operation: Operation) -> Choice { choice(among: operation.versions) }

    /// The choice among versions that are in order, oldest first.
    package func choice(among versions: [APIVersion]) -> Choice {
        guard let newest = versions.last else { return .undated }
        guard let pin else { return .version(versions.last(where: \.isStable) ?? newest) }
        return versions.last { $0 <= pin }.map(Choice.version) ?? .unavailable
    }

    /// The media types of a body that a client speaks: those without a version, and of the others those of the newest
    /// version that is not newer than the chosen one.
    package func content(_ content: [MediaTypeObject], for choice: Choice) -> [MediaTypeObject] {
        guard case .version(let chosen) = choice else {
            return choice == .undated ? content : content.filter { $0.version == nil }
        }
        let newest = content.compactMap(\.version).filter { $0 <= chosen }.max()
        return content.filter { $0.version == nil || $0.version == newest }
    }
}
