import BindingsRuntime
import Foundation
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-08-10T03:04:45Z", 1_786_331_085), ("2026-08-10t03:04:45z", 1_786_331_085),
        ("2026-08-10T05:04:45+02:00", 1_786_331_085), ("2026-08-10T05:04:45+0200", 1_786_331_085),
        ("2026-08-09T23:34:45-03:30", 1_786_331_085), ("2026-08-10T03:04:45.250Z", 1_786_331_085.25),
        ("2026-08-10 03:04:45Z", 1_786_331_085), ("2024-02-29T00:00:00Z", 1_709_164_800),
        ("2016-12-31T23:59:60Z", 1_483_228_800), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("Tue Feb 10 09:41:21 GMT 2026", 1_770_716_481), ("Wed Apr 26 02:38:56 UTC 2023", 1_682_476_736),
        ("Sun Feb 1 09:41:21 GMT 2026", 1_769_938_881), ("Sun Feb  1 09:41:21 GMT 2026", 1_769_938_881),
        ("Thu Jan 01 00:00:00 GMT 1970", 0), ("Wed Dec 31 23:59:59 GMT 1969", -1),
    ])
    func reads(text: String, seconds: Double) {
        #expect(Timestamp.date(from: text) == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        "", " ", "2026", "2026-08-10", "2026-08-10T03:04:45", "2026-08-10T03:04Z", "2026-13-10T03:04:45Z",
        "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-08-00T00:00:00Z", "2026-08-10T24:00:00Z",
        "2026-08-10T03:60:45Z", "2026-08-10T03:04:61Z", "2026-08-10T03:04:45.Z", "2026-08-10T03:04:45+24:00",
        "2026-08-10T03:04:45+02", "2026-08-10T03:04:45Z ", "+2026-08-10T03:04:45Z", "２026-08-10T03:04:45Z",
        "Tue Feb 10 09:41:21 CET 2026", "Mon Feb 10 09:41:21 GMT 2026", "Tue Feb 31 09:41:21 GMT 2026",
        "tue Feb 10 09:41:21 GMT 2026", "Tue Feb 1 09:41:21 GMT 2026", "Tue Feb 10 09:41:21 GMT 2026x",
        "Tue Feb 10 09:41:21 GMT 26",
    ])
    func refuses(text: String) {
        #expect(Timestamp.date(from: text) == nil)
    }

    @Test func keepsLongFractions() throws {
        let date = try #require(
            Timestamp.date(from: "2026-08-10T03:04:45." + String(repeating: "9", count: 5_000) + "Z")
        )
        #expect(abs(date.timeIntervalSince1970 - 1_786_331_086) < 0.001)
    }

    /// Foundation changes to the Julian calendar before 1582-10-15; RFC 3339 does not.
    @Test func agreesWithFoundation() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            let date = Date(
                timeIntervalSince1970: Double(Int64.random(in: -12_219_292_800...250_000_000_000, using: &random))
            )
            #expect(Timestamp.date(from: date.formatted(.iso8601)) == date)
        }
    }

    @Test func survivesAnything() {
        var random = SeededGenerator(seed: 6)
        let whole = Array("Tue Feb 10 09:41:21 GMT 2026".unicodeScalars)
        for _ in 0..<5_000 {
            var scalars = whole
            scalars[Int.random(in: 0..<scalars.count, using: &random)] = "9"
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars.prefix(Int.random(in: 0...scalars.count, using: &random)))
            _ = Timestamp.date(from: text + random.hostileText())
            _ = HTTPDate.date(from: text + random.hostileText())
        }
    }
}
