/// A set of keywords, such as those that are present in an object.
package struct KeywordSet: SetAlgebra, Sendable, Hashable {
    // A bit for each keyword; one number is not enough for all of them. What only combines bits is inlined in other
    // modules, for an account of every keyword is kept with it.
    @usableFromInline var low: UInt64
    @usableFromInline var middle: UInt64
    @usableFromInline var high: UInt64

    @inlinable
    init(low: UInt64, middle: UInt64, high: UInt64) {
        (self.low, self.middle, self.high) = (low, middle, high)
    }

    /// Makes an empty set.
    @inlinable package init() { self.init(low: 0, middle: 0, high: 0) }

    /// Makes a set of some keywords.
    package init(_ keywords: some Sequence<Keyword>) {
        self.init()
        for keyword in keywords { insert(keyword) }
    }

    /// Makes a set of one keyword.
    private init(one keyword: Keyword) {
        let bit: UInt64 = 1 << UInt64(keyword.rawValue & 63)
        let word = keyword.rawValue >> 6
        self.init(low: word == 0 ? bit : 0, middle: word == 1 ? bit : 0, high: word == 2 ? bit : 0)
    }

    /// Whether there are none.
    @inlinable package var isEmpty: Bool { low | middle | high == 0 }

    /// The keywords, in the order of their declaration.
    package var keywords: [Keyword] { Keyword.allCases.filter(contains) }

    /// Whether a keyword is among them.
    package func contains(_ keyword: Keyword) -> Bool { !isDisjoint(with: Self(one: keyword)) }

    /// Whether no keyword is in both sets.
    @inlinable package func isDisjoint(with other: Self) -> Bool {
        low & other.low | middle & other.middle | high & other.high == 0
    }

    /// Adds a keyword.
    @discardableResult
    package mutating func insert(_ keyword: Keyword) -> (inserted: Bool, memberAfterInsert: Keyword) {
        let isNew = !contains(keyword)
        formUnion(Self(one: keyword))
        return (isNew, keyword)
    }

    /// Adds a keyword.
    ///
    /// - Returns: The keyword, if it was there before.
    @discardableResult
    package mutating func update(with keyword: Keyword) -> Keyword? { insert(keyword).inserted ? nil : keyword }

    /// Takes a keyword out.
    ///
    /// - Returns: The keyword, if it was there.
    @discardableResult
    package mutating func remove(_ keyword: Keyword) -> Keyword? {
        guard contains(keyword) else { return nil }
        subtract(Self(one: keyword))
        return keyword
    }

    /// The keywords that are in one of two sets.
    @inlinable package func union(_ other: Self) -> Self {
        Self(low: low | other.low, middle: middle | other.middle, high: high | other.high)
    }

    /// The keywords that are in both of two sets.
    @inlinable package func intersection(_ other: Self) -> Self {
        Self(low: low & other.low, middle: middle & other.middle, high: high & other.high)
    }

    /// The keywords that are in one of two sets, but not in both.
    @inlinable package func symmetricDifference(_ other: Self) -> Self {
        Self(low: low ^ other.low, middle: middle ^ other.middle, high: high ^ other.high)
    }

    /// The keywords that are not in another set.
    @inlinable package func subtracting(_ other: Self) -> Self {
        Self(low: low & ~other.low, middle: middle & ~other.middle, high: high & ~other.high)
    }

    /// Takes out the keywords of another set.
    @inlinable package mutating func subtract(_ other: Self) { self = subtracting(other) }

    /// Adds the keywords of another set.
    @inlinable package mutating func formUnion(_ other: Self) { self = union(other) }

    /// Takes out the keywords that are not in another set.
    package mutating func formIntersection(_ other: Self) { self = intersection(other) }

    /// Takes out what is in both sets, and adds what is in the other only.
    package mutating func formSymmetricDifference(_ other: Self) { self = symmetricDifference(other) }
}
