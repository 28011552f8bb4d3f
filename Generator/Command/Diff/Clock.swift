import BindgenSwift
import BindgenOpenAPI
import BindgenDiff

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
}
