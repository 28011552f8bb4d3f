public import BindingsRuntime
import Foundation

extension Call where Value == MongoDBAccessLogsList {
    /// All entries of the history from the call's `start` to its `end`, the newest first, however many there are.
    ///
    /// ```swift
    /// let history = atlas.accessTracking.getAccessHistoryProcess(groupID: project, hostname: host)
    /// for try await entry in history.entries { print(entry.timestamp ?? "", entry.username ?? "") }
    /// ```
    ///
    /// A call gives no more than 20,000 entries, or fewer if the server sees fit, and does not say that there are more; this
    /// asks again for older entries until no more come, at least once. Without `start` and `end`, the range is the last
    /// seven days, which is as far as the service remembers. `nLogs` is the number of entries to ask for at a time.
    public var entries: AccessHistory<MongoDBAccessLogs> {
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        let end = request.queryValue(named: "end").flatMap { Int64($0) } ?? now
        // An end before all time is reported when the call is sent; until then it must do no harm.
        let (oldest, overflow) = end.subtractingReportingOverflow(AccessHistory<MongoDBAccessLogs>.memory)
        let start = request.queryValue(named: "start").flatMap { Int64($0) } ?? (overflow ? end : oldest)
        return AccessHistory(
            min(start, end)...end,
            limit: request.queryValue(named: "nLogs").flatMap { Int($0) }
                ?? AccessHistory<MongoDBAccessLogs>.maximumLimit,
            timestamp: { $0.timestamp }
        ) { range, limit in
            var call = self
            call.request.setQueryValue(String(range.lowerBound), named: "start")
            call.request.setQueryValue(String(range.upperBound), named: "end")
            call.request.setQueryValue(String(limit), named: "nLogs")
            return try await call.send().accessLogs ?? []
        }
    }
}
