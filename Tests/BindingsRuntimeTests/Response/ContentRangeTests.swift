import Testing

@testable import BindingsRuntime

@Suite struct ContentRangeTests {
    @Test func readsRanges() {
        let range = ContentRange("bytes 10-19/100")
        #expect(range?.first == 10 && range?.last == 19 && range?.total == 100)
        #expect(ContentRange("Bytes 0-0/*") != nil && ContentRange("bytes 0-0/*")?.total == nil)
    }

    @Test(arguments: [
        "", "bytes", "bytes */100", "bytes 5-4/100", "bytes 0-100/100", "bytes 0-/5", "bytes -4/5", "items 0-1/5",
        "bytes 0-1", "bytes 0-1/5/6", "bytes 0-1/x", "bytes +0-1/5", "bytes 0-99999999999999999999/5", "bytes 0-1-2/5",
    ])
    func refusesOthers(_ text: String) {
        #expect(ContentRange(text) == nil)
    }
}
