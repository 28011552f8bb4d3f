import BindingsRuntime
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct RequestURLTests {
    @Test(arguments: [
        ("https://h.example", "https://h.example/v2/a?q=1"), ("https://h.example/", "https://h.example/v2/a?q=1"),
        ("https://h.example/base", "https://h.example/base/v2/a?q=1"),
        ("https://h.example:8443/base//", "https://h.example:8443/base/v2/a?q=1"),
        ("http://[::1]:80/", "http://[::1]:80/v2/a?q=1"),
    ])
    func joinsServerAndPath(server: String, expected: String) throws {
        var request = Request(.get, "/v2/a")
        request.add(1, as: .query("q"))
        #expect(try request.url(on: #require(URL(string: server))).absoluteString == expected)
    }

    @Test(arguments: [
        "ftp://h/", "file:///etc/passwd", "https://user:word@h/", "https://user@h/", "https://h/?a=b", "https://h/#x",
        "/v2", "h", "https://",
    ])
    func refusesOtherBases(server: String) throws {
        let url = try #require(URL(string: server))
        let error = #expect(throws: ClientError.self) { try Request(.get, "/a").url(on: url) }
        #expect(error?.code == .invalidServer)
        #expect(error?.description.contains("word") == false)
    }

    @Test func makesFoundationsRequest() throws {
        var request = Request(.patch, "/a", accept: "application/json")
        request.setBody(["x": 1], as: "application/json")
        let made = try request.urlRequest(server: #require(URL(string: "https://h/")))
        #expect(made.httpMethod == "PATCH" && made.httpBody == Data(#"{"x":1}"#.utf8))
        #expect(made.value(forHTTPHeaderField: "Accept") == "application/json")
        #expect(made.url?.absoluteString == "https://h/a")
    }
}
