import BindingsSyntax
import Testing

struct MediaTypeTests {
    @Test(arguments: [
        ("application/json", "application/json"),
        (" \tapplication/json ; charset=UTF-8\t", "application/json;charset=utf-8"),
        ("Text/HTML;Charset=\"utf-8\"", "Text/HTML;charset=utf-8"),
        ("text/plain;;  ; a=b;", "text/plain;a=b"),
        ("text/plain;a=\"x y\"", "text/plain;a=\"x y\""),
        ("text/plain;a=\"q\\\"\\\\\\z\"", "text/plain;a=\"q\\\"\\\\z\""),
        ("text/plain;a=\"\"", "text/plain;a=\"\""),
        ("text/plain;a=1;A=2;b=3", "text/plain;a=1;b=3"),
        ("text/plain;a=\"héllo\"", "text/plain;a=\"héllo\""),
        ("*/*;q=0.1", "*/*;q=0.1"),
        ("text/*", "text/*"),
        (
            "application/vnd.example.2023-01-01+json;charset=utf-8",
            "application/vnd.example.2023-01-01+json;charset=utf-8"
        ),
    ])
    func readsAndPrints(text: String, printed: String) throws {
        let mediaType = try #require(MediaType(text))
        #expect(mediaType.description == printed)
        let again = try #require(MediaType(printed))
        #expect(again == mediaType)
        #expect(again.description == printed)
        #expect(again.hashValue == mediaType.hashValue)
    }

    @Test(arguments: [
        "", "json", "application/", "/json", "application//json", "application /json", "application/ json", "*/json",
        "*",
        "text/plain;a", "text/plain;a=", "text/plain;a =b", "text/plain;a= b", "text/plain;=b", "text/plain a=b",
        "text/plain;a=b c", "text/plain;a=\"b", "text/plain;a=\"b\\", "text/plain;a=\"\u{7F}\"",
        "text/plain;a=\"\r\n\"",
        "text/plain, text/html", "téxt/plain", "text/plain;a=é", "text/plain\r\n", "text/plain;a=\"b\"c",
    ])
    func refusesWhatIsNone(text: String) {
        let mediaType = MediaType(text)
        #expect(mediaType == nil)
    }

    @Test func comparesWithoutCaseAndOrder() {
        let mediaType: MediaType = "application/json;charset=utf-8;v=A"
        #expect(mediaType == "Application/JSON; V=A; Charset=UTF-8")
        #expect(mediaType != "application/json;charset=utf-8;v=a")
        #expect(mediaType != "application/json;charset=utf-8")
        #expect(mediaType.withoutParameters == .json)
        #expect(mediaType.parameter("V") == "A")
        #expect(mediaType.parameter("w") == nil)
        #expect(mediaType.charset == "utf-8")
        #expect(Set([mediaType, "APPLICATION/JSON;v=A;charset=Utf-8"]).count == 1)
    }

    @Test func findsSuffixAndFormat() {
        let table: [(MediaType, suffix: String?, format: String)] = [
            ("application/json", nil, "json"), ("application/problem+JSON", "json", "json"),
            ("application/x-gzip", nil, "gzip"), ("application/vnd.a.b+c+csv", "csv", "csv"), ("text/csv", nil, "csv"),
            ("application/odd+", nil, "odd+"), ("text/*", nil, "*"),
        ]
        for (mediaType, suffix, format) in table {
            #expect(mediaType.suffix == suffix)
            #expect(mediaType.format == format)
        }
    }

    @Test func knowsJSONAndGzip() {
        let json: [MediaType] = [
            .json, "text/json", "application/vnd.example.preview+json", "Application/Problem+Json;charset=utf-8",
        ]
        let gzip: [MediaType] = [.gzip, "application/x-gzip", "application/vnd.example.2023-02-01+gzip"]
        let others: [MediaType] = [
            .any, .plainText, .form, .octetStream, "image/json", "text/gzip", "application/jsonl", "?",
        ]
        for mediaType in json { #expect(mediaType.isJSON && !mediaType.isGzip) }
        for mediaType in gzip { #expect(mediaType.isGzip && !mediaType.isJSON) }
        for mediaType in others { #expect(!mediaType.isGzip && !mediaType.isJSON) }
    }

    @Test func keepsAMalformedLiteralAsItWasWritten() {
        let mediaType: MediaType = "no media type"
        #expect(!mediaType.isWellFormed)
        #expect(mediaType.description == "no media type")
        #expect(mediaType != "another")
        #expect(mediaType == "no media type")
        #expect(!mediaType.accepts(mediaType))
        #expect(!MediaType.any.accepts(mediaType))
        #expect(MediaType.json.isWellFormed)
    }
}
