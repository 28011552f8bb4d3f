import BindingsRuntime
import Testing

@Suite struct BodyTests {
    private func text(_ request: Request) -> String? {
        request.body.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func writesJSON() {
        var request = Request(.patch, "/")
        request.setBody(Membership(name: "a/b\u{1}é"), as: "application/vnd.x.2023-01-01+json")
        #expect(text(request) == #"{"name":"a/b\u0001é"}"#)
        #expect(request.headers["Content-Type"] == "application/vnd.x.2023-01-01+json")
        #expect(request.violations.isEmpty)
    }

    @Test func leavesOutWhatIsAbsent() {
        var request = Request(.post, "/")
        request.setBody(Membership?.none, as: "application/json")
        request.setBody(bytes: nil, as: "application/octet-stream")
        request.setBody(text: nil, as: "text/plain")
        request.setForm(Membership?.none)
        request.setMultipart(nil)
        #expect(request.body == nil && request.headers.fields.isEmpty && request.violations.isEmpty)
        request.requireBody()
        #expect(request.violations.map(\.description) == ["body: is required"])
    }

    @Test func reportsMembers() {
        var request = Request(.post, "/")
        request.setBody(Membership(share: 2, members: [Membership(name: "x")]), as: "application/json")
        request.requireBody()
        let expected = ["body/name required", "body/share maximum", "body/members/0/name minLength"]
        #expect(request.violations.map { "\($0.parameter) \($0.keyword)" } == expected)
    }

    @Test func checksBodiesThatAreNoModels() {
        var request = Request(.post, "/")
        request.setBody([Membership(name: "ok"), Membership(name: "x")], as: "application/json") { validator, values in
            validator.check("body", values, maxItems: 1) { $0.check($1, $2) }
        }
        #expect(
            request.violations.map { "\($0.parameter) \($0.keyword)" } == ["body maxItems", "body/1/name minLength"]
        )
    }

    @Test func reportsWhatJSONCannotSay() {
        var request = Request(.post, "/")
        request.setBody(["a": [1, Double.nan]], as: "application/json")
        #expect(request.body == nil)
        request.waiveViolations { _ in true }
        #expect(request.violations.count == 1 && request.violations[0].parameter.hasPrefix("body"))
    }

    @Test func sendsTextAndBytesAsTheyAre() {
        var request = Request(.post, "/")
        request.setBody(text: "é\u{0}", as: "text/plain;charset=utf-8")
        #expect(request.body == [0xC3, 0xA9, 0])
        request.setBody(bytes: [0xFF, 0], as: "application/octet-stream")
        #expect(request.body == [0xFF, 0])
        #expect(request.headers.values(of: "Content-Type") == ["application/octet-stream"])
    }

    @Test func encodesForms() {
        var request = Request(.post, "/")
        let value: JSONValue = [
            "a b": "c&d=é +", "n": 1.5, "skip": .null, "l": [1, 2], "m": [1, 2], "j": ["k": true],
        ]
        request.setForm(
            value,
            encoding: ["m": FormEncoding(style: .pipeDelimited, explode: false), "j": FormEncoding(isJSON: true)]
        ) { validator, value in validator.check("body", ["x": value], minProperties: 2) }
        #expect(text(request) == "a%20b=c%26d%3D%C3%A9%20%2B&n=1.5&l=1&l=2&m=1%7C2&j=%7B%22k%22%3Atrue%7D")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(request.violations.map(\.description) == ["body: must have at least 2 members, has 1"])
    }

    @Test func joinsParts() throws {
        var form = MultipartForm()
        form.add("note", "hi")
        form.add("none", Int?.none)
        form.add("f\"\r\n", bytes: [0, 0xFF], fileName: "a\"b.bin")
        try form.add("meta", json: ["a": 1])
        var request = Request(.post, "/")
        request.setMultipart(form)
        let head =
            "--form-boundary-0\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhi\r\n"
            + "--form-boundary-0\r\nContent-Disposition: form-data; name=\"f%22%0D%0A\"; filename=\"a%22b.bin\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
        let rest =
            "\r\n--form-boundary-0\r\nContent-Disposition: form-data; name=\"meta\"\r\n"
            + "Content-Type: application/json\r\n\r\n{\"a\":1}\r\n--form-boundary-0--\r\n"
        #expect(request.body == Array(head.utf8) + [0, 0xFF] + Array(rest.utf8))
        #expect(request.headers["Content-Type"] == "multipart/form-data; boundary=form-boundary-0")
        #expect(request.violations.isEmpty)
    }

    @Test func picksABoundaryNoPartHolds() {
        let bytes = Array("--form-boundary-0 --form-boundary-1".utf8)
        var request = Request(.post, "/")
        request.setMultipart(MultipartForm(parts: [.init(name: "a", bytes: bytes)]))
        #expect(request.headers["Content-Type"] == "multipart/form-data; boundary=form-boundary-2")
    }

    @Test func refusesPartsThatBreakTheirHead() {
        var request = Request(.post, "/")
        request.setMultipart(MultipartForm(parts: [.init(name: "a", contentType: "x/y\r\nEvil: 1", bytes: [])]))
        #expect(request.violations.map(\.parameter) == ["body/a"])
    }
}
