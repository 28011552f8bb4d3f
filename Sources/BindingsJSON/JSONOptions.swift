/// How a JSON text is read.
public struct JSONOptions: Sendable, Hashable {
    /// Whether models keep the members that they do not know, to write them back.
    ///
    /// When off, unknown members are checked and dropped.
    public var keepsUnknownMembers: Bool

    /// Whether a `\u` escape may name one half of a surrogate pair; it then reads as U+FFFD.
    public var allowsLoneSurrogates: Bool

    /// How deep arrays and objects may be nested.
    public var maximumDepth: Int

    /// Creates options; the defaults are those for replies of a service.
    public init(keepsUnknownMembers: Bool = true, allowsLoneSurrogates: Bool = true, maximumDepth: Int = 512) {
        self.keepsUnknownMembers = keepsUnknownMembers
        self.allowsLoneSurrogates = allowsLoneSurrogates
        self.maximumDepth = maximumDepth
    }
}
