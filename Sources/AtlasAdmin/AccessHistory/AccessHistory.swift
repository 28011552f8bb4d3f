public import BindingsRuntime
import Foundation

/// The entries of an access history, the newest first, however many there are.
///
/// The API gives the newest 20,000 entries of a range of time and does not say that there are more. The walk asks for the
/// range; if that many come, it asks again for the part up to the second of the oldest, and so on. The second at which two
/// answers meet is in both: an entry is passed over as often as the answer before had the very same one.
public struct AccessHistory<Entry: JSONWritable & Sendable>: AsyncSequence, Sendable {
    /// One entry.
    public typealias Element = Entry
    /// Asks for the newest entries of a range of time, in milliseconds since 1970, but for no more than a number.
    typealias Source = @Sendable (_ range: ClosedRange<Int64>, _ limit: Int) async throws -> [Entry]

    /// The most entries an answer has.
    static var maximumLimit: Int { 20_000 }
    /// How far back the service remembers, in milliseconds.
    static var memory: Int64 { 7 * 86_400_000 }

    private let range: ClosedRange<Int64>
    private let limit: Int
    private let maximum: Int
    private let timestamp: @Sendable (Entry) -> String?
    private let source: Source

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

    /// Reads entry after entry.
    public struct Iterator: AsyncIteratorProtocol {
        private let history: AccessHistory
        private var end: Int64
        private var limit: Int
        private var entries: ArraySlice<Entry> = []
        /// How often each entry of the seconds that the next answer repeats has been given.
        private var given: [[UInt8]: Int] = [:]
        /// The last answer, if there may be more behind it.
        private var full: [Entry]?
        private var isOver = false

        init(history: AccessHistory, end: Int64) {
            self.history = history
            self.end = end
            limit = history.limit
        }

        /// The next older entry, or `nil` behind the oldest.
        ///
        /// - Throws: ``ClientError`` with the code ``ClientError/Code/truncated`` if as many entries fall within one
        ///   second as the API gives at a time, so that there may be more; what sending a call throws. The walk is then over.
        public mutating func next() async throws -> Entry? {
            while entries.isEmpty {
                if isOver { return nil }
                // Until everything below has worked, so that an error ends the walk.
                isOver = true
                if let full, try !moveBack(behind: full) { return nil }
                let answer = try await history.source(history.range.lowerBound...end, limit)
                full = answer.count >= limit ? answer : nil
                entries = try fresh(answer)[...]
                isOver = full == nil
            }
            return entries.removeFirst()
        }

        /// The entries that have not been given yet.
        private mutating func fresh(_ answer: [Entry]) throws -> [Entry] {
            guard !given.isEmpty else { return answer }
            return try answer.filter { entry in
                let key = try JSON.encode(entry)
                guard let count = given[key], count > 0 else { return true }
                given[key] = count - 1
                return false
            }
        }

        /// Ends the next range with the second of the oldest entry; whether there is anything left to ask for.
        private mutating func moveBack(behind answer: [Entry]) throws -> Bool {
            let seconds = try answer.map(second)
            guard let oldest = seconds.min() else { return false }
            // One more than the second's last millisecond, whether the server counts the end in or out.
            let next = (oldest + 1) * 1000
            guard next < end || limit < history.maximum else {
                let instant = Date(timeIntervalSince1970: Double(oldest)).formatted(.iso8601)
                throw ClientError(
                    .truncated,
                    "The second \(instant) has \(limit) entries or more, and the API gives no more at a time."
                )
            }
            given = [:]
            for (entry, second) in zip(answer, seconds) where second <= oldest + 1 {
                let key = try JSON.encode(entry)
                given[key, default: 0] += 1
            }
            // A second that is too full for the limit is asked for again with the greatest.
            limit = next < end ? history.limit : history.maximum
            end = Swift.min(end, next)
            return end > history.range.lowerBound
        }

        private func second(of entry: Entry) throws -> Int64 {
            guard let date = history.timestamp(entry).flatMap(Timestamp.date(from:)) else {
                throw ClientError(
                    .decoding,
                    "An entry has no time that can be read, so older ones cannot be asked for."
                )
            }
            return Int64(date.timeIntervalSince1970.rounded(.down))
        }
    }
}
