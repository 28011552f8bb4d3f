import BindingsRuntime
import Foundation
import Testing

@Suite struct HTTPDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Sun Nov 16 08:49:37 1994", 784_975_777),
        ("Mon, 5 Aug 2024 00:00:00 GMT", 1_722_816_000), ("Thu, 1 Jul 2027 00:00:00 GMT", 1_814_400_000),
        ("Sun, 1 Mar 2026 00:00:00 GMT", 1_772_323_200), ("Friday, 1-Jan-27 00:00:00 GMT", 1_798_761_600),
        // A wrong day of the week is the server's own affair.
        ("Mon, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ])
    func reads(text: String, seconds: Double) {
        #expect(HTTPDate.date(from: text) == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        "", "06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 8:49:37 GMT", "Sun, 006 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT", "Sunday, 06 Nov 1994 08:49:37 GMT", "Sun, 06-Nov-94 08:49:37 GMT",
        "Sun Nov 6 08:49:37 94", "@784111777", "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
    ])
    func refuses(text: String) {
        #expect(HTTPDate.date(from: text) == nil)
    }
}
