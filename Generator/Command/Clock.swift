import BindgenOpenAPI

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The calendar on the wall.
enum Clock {
    /// The day it is, in Coordinated Universal Time.
    static var today: CalendarDate {
        CalendarDate(daysSince1970: time(nil) / 86_400)
    }

    /// The day of `--today`, else the day it is.
    static func today(_ arguments: Arguments) throws(Failure) -> CalendarDate {
        guard let text = arguments.value("--today") else { return today }
        guard text.utf8.count == 10, let date = CalendarDate(text) else {
            throw .usage("`\(text)` is not a valid day; give `--today` a day such as `2026-12-31`")
        }
        return date
    }
}
