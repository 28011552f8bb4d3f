import Foundation

/// A moment in the proleptic Gregorian calendar, as the textual date formats spell it.
struct CivilTime {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    /// The part of a second that follows, in `0..<1`.
    var fraction = 0.0
    /// How far local time is ahead of UTC, in seconds.
    var offset = 0

    /// The moment, or `nil` if the calendar or the clock has no such time.
    ///
    /// A leap second (`:60`) is allowed at the end of any minute and counts as the second after it.
    var date: Date? {
        guard (1...12).contains(month), (1...Self.dayCount(ofMonth: month, year: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
        return Date(timeIntervalSince1970: Double(seconds) + fraction)
    }

    /// The day of the week, Sunday being 0.
    var weekday: Int {
        let day = (days + 4) % 7
        return day < 0 ? day + 7 : day
    }

    /// The days from 1970-01-01, by the era arithmetic of the 400-year cycle, counted from March.
    private var days: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
