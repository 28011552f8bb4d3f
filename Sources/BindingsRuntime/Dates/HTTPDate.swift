public import Foundation

/// The dates of HTTP header fields (RFC 9110 section 5.6.7).
public enum HTTPDate {
    /// Reads a date in any of the three forms of the standard: `Sun, 06 Nov 1994 08:49:37 GMT`, the two obsolete ones of
    /// RFC 850 and `asctime`, and, since servers send it, the first with a day of one digit.
    ///
    /// A day of the week that is not that of the date is overlooked.
    ///
    /// - Returns: `nil` if the text has none of the forms or names no real time.
    public static func date(from text: String) -> Date? {
        fixed(text) ?? rfc850(text) ?? asctime(text)
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private static func fixed(_ text: String) -> Date? {
        var scanner = DateScanner(text)
        var time = CivilTime()
        guard scanner.index(in: DateScanner.weekdays) != nil, scanner.skip(", "),
            let day = scanner.number(digits: 1...2), scanner.skip(" "),
            let month = scanner.index(in: DateScanner.months), scanner.skip(" "),
            let year = scanner.number(digits: 4...4), scanner.skip(" "),
            scanner.clock(of: &time), scanner.skip(" GMT"), scanner.isAtEnd
        else { return nil }
        (time.year, time.month, time.day) = (year, month + 1, day)
        return time.date
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`
    private static func rfc850(_ text: String) -> Date? {
        var scanner = DateScanner(text)
        var time = CivilTime()
        guard scanner.index(in: DateScanner.longWeekdays) != nil, scanner.skip(", "),
            let day = scanner.number(digits: 1...2), scanner.skip("-"),
            let month = scanner.index(in: DateScanner.months), scanner.skip("-"),
            let year = scanner.number(digits: 2...2), scanner.skip(" "),
            scanner.clock(of: &time), scanner.skip(" GMT"), scanner.isAtEnd
        else { return nil }
        // The standard asks for the most recent past year of those digits if the date lies over 50 years ahead; with no
        // clock here, the usual turning point does the same.
        (time.year, time.month, time.day) = (year < 70 ? 2000 + year : 1900 + year, month + 1, day)
        return time.date
    }

    /// `Sun Nov  6 08:49:37 1994`
    private static func asctime(_ text: String) -> Date? {
        var scanner = DateScanner(text)
        var time = CivilTime()
        guard scanner.index(in: DateScanner.weekdays) != nil, scanner.skip(" "),
            let month = scanner.index(in: DateScanner.months), scanner.skip(" ")
        else { return nil }
        _ = scanner.skip(" ")
        guard let day = scanner.number(digits: 1...2), scanner.skip(" "), scanner.clock(of: &time),
            scanner.skip(" "), let year = scanner.number(digits: 4...4), scanner.isAtEnd
        else { return nil }
        (time.year, time.month, time.day) = (year, month + 1, day)
        return time.date
    }
}
