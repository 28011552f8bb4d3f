/// A version by semver.org 2.0.0, as far as precedence needs it.
struct SemanticVersion: Comparable {
    private let numbers: [UInt64]
    private let prerelease: [String]

    /// Reads `MAJOR.MINOR.PATCH`, with a pre-release and build metadata or without; anything else is not a version.
    init?(_ text: String) {
        let core = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let parts = core.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 3 else { return nil }
        self.numbers = numbers.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt64(part) : nil
        }
        guard self.numbers.count == 3 else { return nil }
        prerelease = parts.count == 2 ? parts[1].split(separator: ".").map(String.init) : []
    }

    static func < (lhs: Self, rhs: Self) -> Bool {
        if lhs.numbers != rhs.numbers { return lhs.numbers.lexicographicallyPrecedes(rhs.numbers) }
        if lhs.prerelease.isEmpty || rhs.prerelease.isEmpty { return !lhs.prerelease.isEmpty && rhs.prerelease.isEmpty }
        return lhs.prerelease.lexicographicallyPrecedes(rhs.prerelease) { left, right in
            switch (UInt64(left), UInt64(right)) {
            case (let left?, let right?): left < right
            case (nil, nil): left < right
            case (let number, _): number != nil
            }
        }
    }
}
