extension Headers: CustomStringConvertible, CustomReflectable {
    /// The field lines, without the values of those that may hold a secret.
    public var description: String {
        fields.map(\.description).joined(separator: "\n")
    }

    /// The children in a dump: the same lines.
    public var customMirror: Mirror {
        Mirror(self, unlabeledChildren: fields.map(\.description), displayStyle: .collection)
    }
}

extension Headers.Field: CustomStringConvertible, CustomReflectable {
    /// The field line, without the value if it may be a secret.
    public var description: String {
        isSensitive ? "\(name): <redacted>" : "\(name): \(value)"
    }

    /// The children in a dump: the same line.
    public var customMirror: Mirror {
        Mirror(self, unlabeledChildren: [description])
    }

    /// Whether fields of this name hold credentials, judging by the words in the name.
    private var isSensitive: Bool {
        let name = name.lowercased()
        return ["auth", "cookie", "token", "secret", "password", "key"].contains { name.contains($0) }
    }
}
