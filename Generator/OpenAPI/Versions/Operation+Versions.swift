package import BindingsSyntax

extension Operation {
    /// The versions that the operation has, oldest first: those of the media types of its successes and of its request
    /// body, else the one that it declares itself. Empty for an operation without dates.
    package var versions: [APIVersion] {
        let content = successes.flatMap(\.response.value.content) + (requestBody?.value.content ?? [])
        let versions = Set(content.compactMap(\.version))
        guard versions.isEmpty else { return versions.sorted() }
        return version.map { [$0] } ?? []
    }

    /// Whether a client that is pinned to a version can call the operation; without a pin, whichever its versions are.
    package func exists(in pin: APIVersion?) -> Bool {
        pin == nil || VersionSelection(pin: pin).choice(for: self) != .unavailable
    }
}

extension Document {
    /// The newest stable version that an operation has, else the newest; `nil` if none has a version.
    package var newestVersion: APIVersion? {
        let versions = Set(operations.flatMap(\.versions))
        return versions.filter(\.isStable).max() ?? versions.max()
    }
}
