import BindingsRuntime
import Foundation

extension AccessHistory {
    /// Reads entry after entry.
    public struct Iterator: AsyncIteratorProtocol {
        private let history: AccessHistory
        private var end: Int64
        private var limit: Int
        private var entries: ArraySlice<Entry> = []
        /// How often each entry has been given, by the seconds that the next answer may repeat.
        private var given: [Int64: [[UInt8]: Int]] = [:]
        /// The last answer, if there may be more after it, and those of its entries that were new.
        private var last: (answer: [Entry], fresh: [Entry])?
        /// The most entries an answer had.
        private var longest = 0
        /// The second that the last answer may not have shown whole, as all of it fell within; `nil` if there is none.
        private var doubtful: Int64?
        private var isOver = false

        init(history: AccessHistory, end: Int64) {
            self.history = history
            self.end = end
            limit = history.limit
        }

        /// The next older entry, or `nil` after the oldest.
        ///
        /// - Throws: ``ClientError`` with the code ``ClientError/Code/truncated`` if as many entries fall within one
        ///   second as the server gives at a time, so that there may be more, or with the code
        ///   ``ClientError/Code/invalidResponse`` if the server does not heed the range of time; what sending a call throws.
        ///   The walk is then over.
        public mutating func next() async throws -> Entry? {
            while entries.isEmpty {
                if isOver { return nil }
                // Until everything below has worked, so that an error ends the walk.
                isOver = true
                if let last, try !moveBack(behind: last.answer, givenNow: last.fresh) { return nil }
                let answer = try await history.source(history.range.lowerBound...end, limit)
                if last != nil { try checkRange(of: answer) }
                let fresh = try fresh(answer)
                if let doubtful, !fresh.isEmpty { throw Self.isTooFull(doubtful, limit: longest) }
                doubtful = nil
                longest = Swift.max(longest, answer.count)
                // An answer that is shorter than another may still have been cut; one without anything new was not.
                isOver = answer.isEmpty || (fresh.isEmpty && answer.count < limit && answer.count < longest)
                last = (answer, fresh)
                entries = fresh[...]
            }
            return entries.removeFirst()
        }

        /// The entries that have not been given yet.
        private func fresh(_ answer: [Entry]) throws -> [Entry] {
            guard !given.isEmpty else { return answer }
            var given = given
            return try answer.filter { entry in
                let second = try second(of: entry)
                guard given[second] != nil else { return true }
                let key = try JSON.encode(entry)
                guard let count = given[second]?[key], count > 0 else { return true }
                given[second]?[key] = count - 1
                return false
            }
        }

        /// Ends the next range with the second of the oldest entry, or before it if all of the answer falls within; whether
        /// there is anything left to ask for.
        private mutating func moveBack(behind answer: [Entry], givenNow fresh: [Entry]) throws -> Bool {
            guard let oldest = try answer.lazy.map(second).min() else { return false }
            // One more than the second's last millisecond, whether the server counts the end in or out.
            let next = (oldest + 1) * 1000
            if next < end {
                limit = history.limit
                end = next
            } else if answer.count >= limit {
                // A second that is too full for the limit is asked for again with the greatest.
                guard limit < history.maximum else { throw Self.isTooFull(oldest, limit: limit) }
                limit = history.maximum
            } else {
                // Only if something older comes has the answer been cut, and the second with it.
                doubtful = oldest
                limit = history.limit
                end = oldest * 1000
            }
            given = given.filter { $0.key <= end / 1000 }
            for entry in fresh {
                let second = try second(of: entry)
                if second <= end / 1000 { given[second, default: [:]][try JSON.encode(entry), default: 0] += 1 }
            }
            return end > history.range.lowerBound
        }

        /// Checks that no entry of a response is newer than the requested range.
        private func checkRange(of answer: [Entry]) throws {
            for entry in answer where try second(of: entry) > end / 1000 {
                throw ClientError(.invalidResponse, "The server does not heed the end of the range it was asked for.")
            }
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

        private static func isTooFull(_ second: Int64, limit: Int) -> ClientError {
            let instant = Date(timeIntervalSince1970: Double(second)).formatted(.iso8601)
            return ClientError(
                .truncated,
                "The second \(instant) has \(limit) entries or more, and the server gives no more at a time."
            )
        }
    }
}
