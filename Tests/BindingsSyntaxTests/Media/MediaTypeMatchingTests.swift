import BindingsSyntax
import Testing

struct MediaTypeMatchingTests {
    @Test(arguments: [
        ("application/vnd.example.2023-01-01+json", "application/vnd.example.2023-01-01+json;charset=utf-8"),
        ("application/vnd.example.2023-01-01+json", "application/vnd.example.2024-08-05+json"),
        ("application/vnd.example.2023-01-01+json", "application/json"),
        ("application/json", "application/vnd.example.preview+json"),
        ("application/json", "text/json"),
        ("application/vnd.example.2023-02-01+gzip", "application/gzip"),
        ("application/vnd.example.2023-02-01+gzip", "application/x-gzip"),
        ("application/vnd.example.2024-01-01+csv", "text/csv"),
        ("text/plain", "TEXT/PLAIN; charset=us-ascii"),
        ("text/*", "text/html"),
        ("*/*", "image/png"),
    ])
    func accepts(expected: String, actual: String) throws {
        #expect(try #require(MediaType(expected)).accepts(#require(MediaType(actual))))
    }

    @Test(arguments: [
        ("application/vnd.example.2023-01-01+json", "application/vnd.example.2023-01-01+gzip"),
        ("application/vnd.example.2023-01-01+json", "text/html"),
        ("application/json", "application/gzip"),
        ("application/json", "image/json"),
        ("text/plain", "text/html"),
        ("text/*", "application/json"),
        ("image/png", "*/*"),
        ("application/xml", "text/xml"),
    ])
    func refuses(expected: String, actual: String) throws {
        #expect(try !#require(MediaType(expected)).accepts(#require(MediaType(actual))))
    }

    @Test func readsTheVersionOfAVendor() {
        let table: [(MediaType, vendor: String, APIVersion?)] = [
            ("application/vnd.example.2023-02-01+json;charset=utf-8", "example", "2023-02-01"),
            ("APPLICATION/VND.EXAMPLE.2025-09-22.UPCOMING+JSON", "Example", "2025-09-22.upcoming"),
            ("application/vnd.example.Preview+gzip", "example", .preview),
            ("application/vnd.example.private-preview-Search+json", "example", "private-preview-Search"),
            ("application/vnd.two.words.2023-02-01+json", "two.words", "2023-02-01"),
            ("application/vnd.two.words.2023-02-01+json", "two", nil),
            ("application/vnd.example.2023-02-01", "example", nil),
            ("application/vnd.example.2023-02-30+json", "example", nil),
            ("application/vnd.other.2023-02-01+json", "example", nil),
            ("text/vnd.example.2023-02-01+json", "example", nil),
            ("application/json", "example", nil),
        ]
        for (mediaType, vendor, version) in table {
            #expect(mediaType.version(vendor: vendor) == version, "\(mediaType)")
        }
    }

    @Test func writesTheVersionOfAVendor() {
        let mediaType = MediaType(vendor: "example", version: "2023-02-01", suffix: "gzip")
        #expect(mediaType.description == "application/vnd.example.2023-02-01+gzip")
        #expect(mediaType == "application/vnd.example.2023-02-01+gzip")
        #expect(mediaType.version(vendor: "example") == "2023-02-01")
        #expect(!MediaType(vendor: "a;b=c", version: .preview, suffix: "json").isWellFormed)
        #expect(!MediaType(vendor: "example", version: "\r\n", suffix: "json").isWellFormed)
    }
}
