import BindingsRuntime
import Testing

@Suite struct HeaderParameterTests {
    @Test func setsFields() {
        var request = Request(.get, "/", accept: "application/json")
        request.header("X-Text", "a, b é")
        request.header("X-Count", Int64(5), minimum: 1)
        request.header("X-Share", 0.5, maximum: 0.25)
        request.header("X-Flag", false)
        request.header("X-Kind", LogKind(rawValue: "new"))
        request.header("X-List", ["a", "b"], maxItems: 1)
        request.header("X-Object", object: Pair())
        request.header("X-Exploded", object: Pair(), explode: true)
        request.header("X-JSON", json: [1, 2])
        request.header("X-None", String?.none)
        request.header("x-text", "again")
        let expected = [
            "Accept: application/json", "X-Count: 5", "X-Share: 0.5", "X-Flag: false", "X-Kind: new", "X-List: a,b",
            "X-Object: R,100,G,a=b", "X-Exploded: R=100,G=a=b", "X-JSON: [1,2]", "x-text: again",
        ]
        #expect(request.headers.fields.map { "\($0.name): \($0.value)" } == expected)
        let broken = ["X-Share maximum", "X-Kind enum", "X-List maxItems"]
        #expect(request.violations.map { "\($0.parameter) \($0.keyword)" } == broken)
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "\n", "\u{0}", "a\tb", "\u{7F}", "\u{9F}"])
    func refusesControlCharacters(value: String) {
        var request = Request(.get, "/")
        request.header("X-A", value)
        request.header("X-B", [value])
        request.waiveViolations { _ in true }
        #expect(request.violations.map(\.parameter) == ["X-A", "X-B"])
        #expect(request.headers.fields.isEmpty)
    }

    @Test func joinsCookies() {
        var request = Request(.get, "/")
        request.cookie("a", "x; y=z")
        request.cookie("n", 5, maximum: 4)
        request.cookie("d", 0.5)
        request.cookie("l", [1, 2])
        request.cookie("m", ["1", "2"], explode: false)
        request.cookie("o", object: Pair())
        request.cookie("b", true)
        request.cookie("k", LogKind.server)
        request.cookie("j", json: ["a"])
        request.cookie("e", [String]())
        let expected = "a=x%3B%20y%3Dz; n=5; d=0.5; l=1; l=2; m=1,2; R=100; G=a%3Db; b=true; k=server; j=%5B%22a%22%5D"
        #expect(request.headers["Cookie"] == expected)
        #expect(request.violations.map(\.parameter) == ["n"])
    }

    @Test func printsNoSecrets() {
        let headers: Headers = [
            "Authorization": "Bearer s3cret", "X-Api-Key": "s3cret", "Set-Cookie": "a=s3cret", "X-A": "1",
            "Proxy-Authorization": "Basic s3cret",
        ]
        var dumped = ""
        dump(headers, to: &dumped)
        dump(headers.fields, to: &dumped)
        let printed = "\(headers) \(headers.fields) \(String(reflecting: headers)) \(dumped)"
        #expect(!printed.contains("s3cret"))
        #expect(printed.contains("X-A: 1"))
    }
}
