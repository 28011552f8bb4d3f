public import Foundation

/// The points in time that stand as strings in bodies.
///
/// Models keep the string as it came; generated properties hand it to ``date(from:)`` for the date beside it.
public enum Timestamp {
    /// Reads a timestamp of RFC 3339 (`2026-02-10T09:41:21.5+01:00`) or in the form that Java's `Date` prints
    /// (`Tue Feb 10 09:41:21 GMT 2026`).
    ///
    /// Offsets may lack the colon (`+0100`). Java's form is read in GMT and UTC, since other zone names are ambiguous, and
    /// with days of one digit too, with or without a space before it.
    ///
    /// - Returns: `nil` if the text has neither form or names no real time.
    public static func date(from text: String) -> Date? {
        rfc3339(text) ?? java(text)
    }

    private static func rfc3339(_ text: String) -> Date? {
        var scanner = DateScanner(text)
        var time = CivilTime()
        guard let year = scanner.number(digits: 4...4), scanner.skip("-"),
            let month = scanner.number(digits: 2...2), scanner.skip("-"),
            let day = scanner.number(digits: 2...2), scanner.byte("Tt ") != nil, scanner.clock(of: &time)
        else { return nil }
        (time.year, time.month, time.day) = (year, month, day)
        if scanner.skip(".") {
            guard let fraction = scanner.fraction() else { return nil }
            time.fraction = fraction
        }
        guard let offset = offset(&scanner), scanner.isAtEnd else { return nil }
        time.offset = offset
        return time.date
    }

    /// `Z`, `+01:00` or `-0100`, in seconds.
    private static func offset(_ scanner: inout DateScanner) -> Int? {
        guard let sign = scanner.byte("Zz+-") else { return nil }
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
        guard let hours = scanner.number(digits: 2...2), hours < 24 else { return nil }
        _ = scanner.skip(":")
        guard let minutes = scanner.number(digits: 2...2), minutes < 60 else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    /// `EEE MMM dd HH:mm:ss zzz yyyy`
    private static func java(_ text: String) -> Date? {
        var scanner = DateScanner(text)
        var time = CivilTime()
        guard let weekday = scanner.index(in: DateScanner.weekdays), scanner.skip(" "),
            let month = scanner.index(in: DateScanner.months), scanner.skip(" ")
        else { return nil }
        _ = scanner.skip(" ")
        guard let day = scanner.number(digits: 1...2), scanner.skip(" "),
            scanner.clock(of: &time), scanner.skip(" "), scanner.index(in: ["GMT", "UTC"]) != nil, scanner.skip(" "),
            let year = scanner.number(digits: 4...4), scanner.isAtEnd
        else { return nil }
        (time.year, time.month, time.day) = (year, month + 1, day)
        guard let date = time.date, time.weekday == weekday else { return nil }
        return date
    }
}
