import BindingsRuntime
import Testing

@Suite struct HeaderParameterTests {
    @Test func setsFields() {
        var request = Request(.get, "/", accept: "application/json")
        request.add("a, b é", as: .header("X-Text"))
        request.add(Int64(5), as: .header("X-Count"), minimum: 1)
        request.add(0.5, as: .header("X-Share"), maximum: 0.25)
        request.add(false, as: .header("X-Flag"))
        request.add(LogKind(rawValue: "new"), as: .header("X-Kind"))
        request.add(["a", "b"], as: .header("X-List"), maxItems: 1)
        request.add(object: Pair(), as: .header("X-Object"))
        request.add(object: Pair(), as: .header("X-Exploded", explode: true))
        request.add(json: [1, 2], as: .header("X-JSON"))
        request.add(String?.none, as: .header("X-None"))
        request.add("again", as: .header("x-text"))
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
        request.add(value, as: .header("X-A"))
        request.add([value], as: .header("X-B"))
        request.waiveViolations { _ in true }
        #expect(request.violations.map(\.parameter) == ["X-A", "X-B"])
        #expect(request.headers.fields.isEmpty)
    }

    @Test func joinsCookies() {
        var request = Request(.get, "/")
        request.add("x; y=z", as: .cookie("a"))
        request.add(5, as: .cookie("n"), maximum: 4)
        request.add(0.5, as: .cookie("d"))
        request.add([1, 2], as: .cookie("l"))
        request.add(["1", "2"], as: .cookie("m", explode: false))
        request.add(object: Pair(), as: .cookie("o"))
        request.add(true, as: .cookie("b"))
        request.add(LogKind.server, as: .cookie("k"))
        request.add(json: ["a"], as: .cookie("j"))
        request.add([String](), as: .cookie("e"))
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
