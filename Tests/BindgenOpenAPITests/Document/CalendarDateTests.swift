import BindgenTestSupport
@testable import BindgenOpenAPI
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test("Days are counted from the first of 1970, leap years and all")
    func days() {
        for (day, text) in [
            (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (789, "1972-02-29"), (11_016, "2000-02-29"),
            (20_000, "2024-10-04"), (-719_468, "0000-03-01"), (2_932_896, "9999-12-31"),
        ] {
            let date = CalendarDate(daysSince1970: day)
            #expect(date.description == text)
            #expect(CalendarDate(text) == date)
            #expect(date.days(since: CalendarDate(daysSince1970: 0)) == day)
        }
    }

    @Test("Consecutive days differ by one, and are in order")
    func order() {
        var previous = CalendarDate(daysSince1970: -1000)
        for day in -999...1000 {
            let date = CalendarDate(daysSince1970: day)
            #expect(previous < date)
            #expect(date.days(since: previous) == 1)
            previous = date
        }
    }

    @Test(
        "Texts that are not dates",
        arguments: [
            "", "2026", "2026-13-01", "2026-02-29", "2026-00-10", "2026-01-00", "2026-1-1", "2026/01/01", "20260101xx",
            "2026-01-0１",
        ]
    )
    func invalid(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("A time counts by its date")
    func time() {
        #expect(CalendarDate("2026-11-20T12:00:00Z") == CalendarDate(year: 2026, month: 11, day: 20))
    }
}
