public import BindingsRuntime

/// The entries of an access history, the newest first, however many there are.
///
/// The API gives the newest entries of a range of time, 20,000 or as many as the server sees fit, and does not say that there
/// are more. The walk asks for the range, then for the part up to the second of the oldest entry, and so on, until an answer
/// has nothing new. The second at which two answers meet is in both: an entry is passed over as often as the answer before had
/// the very same one.
///
/// The walk cannot tell whether a server cuts within the oldest second of all: an answer that lies in one second and has
/// nothing older after it counts as whole unless it is as long as was asked for.
public struct AccessHistory<Entry: JSONWritable & Sendable>: AsyncSequence, Sendable {
    /// One entry.
    public typealias Element = Entry
    /// Asks for the newest entries of a range of time, in milliseconds since 1970, but for no more than a number.
    typealias Source = @Sendable (_ range: ClosedRange<Int64>, _ limit: Int) async throws -> [Entry]

    /// The most entries an answer has.
    static var maximumLimit: Int { 20_000 }
    /// How far back the service remembers, in milliseconds.
    static var memory: Int64 { 7 * 86_400_000 }

    let range: ClosedRange<Int64>
    let limit: Int
    let maximum: Int
    let timestamp: @Sendable (Entry) -> String?
    let source: Source

    /// Creates a walk.
    ///
    /// - Parameters:
    ///   - range: The range of time, in milliseconds since 1970.
    ///   - limit: How many entries to ask for at a time.
    ///   - maximum: How many to ask for where these all fall within one second.
    ///   - timestamp: The time of an entry, as the API writes it.
    ///   - source: Asks for entries.
    init(
        _ range: ClosedRange<Int64>,
        limit: Int = maximumLimit,
        maximum: Int = maximumLimit,
        timestamp: @escaping @Sendable (Entry) -> String?,
        source: @escaping Source
    ) {
        self.range = range
        self.limit = Swift.min(Swift.max(1, limit), maximum)
        self.maximum = maximum
        self.timestamp = timestamp
        self.source = source
    }

    /// Starts at the newest entry; every iterator makes requests of its own.
    public func makeAsyncIterator() -> Iterator {
        Iterator(history: self, end: range.upperBound)
    }
}
