import BindingsRuntime
import Foundation
import Testing

/// Whatever a value holds, it either is a violation or arrives as it was and touches nothing else.
@Suite struct HostileParameterTests {
    /// The text behind a percent-encoding; Foundation's own decoder drops a byte order mark.
    private func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.count >= 2,
                    let value = UInt8(rest.prefix(2).map { String(Unicode.Scalar($0)) }.joined(), radix: 16)
                else { return nil }
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    @Test func everyPlaceKeepsToItself() throws {
        var random = SeededGenerator(seed: 7)
        let server = try #require(URL(string: "https://api.example.com/base/"))
        var sent = 0
        for _ in 0..<3_000 {
            let texts = (0..<4).map { _ in random.hostileText() }
            var request = Request(.get, "/a/{id}/{id}.gz:go")
            request.add(texts[0], as: .path("id"))
            request.add(texts[1], as: .query("q"))
            request.add("end", as: .query("tail"))
            request.add(texts[2], as: .header("X-H"))
            request.add(texts[3], as: .cookie("c"))
            guard request.violations.isEmpty else {
                #expect(throws: ClientError.self) { try request.urlRequest(server: server) }
                continue
            }
            sent += 1
            let text = try request.url(on: server).absoluteString
            #expect(text.hasPrefix("https://api.example.com/base/a/") && text.hasSuffix("&tail=end"))
            #expect(text.utf8.allSatisfy { (0x21...0x7E).contains($0) })
            let parts = text.split(separator: "?", omittingEmptySubsequences: false)
            let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false)
            try #require(parts.count == 2 && segments.count == 7)
            #expect(decoded(segments[5]) == texts[0])
            #expect(decoded(segments[6].dropLast(6)) == texts[0])
            let item = parts[1].split(separator: "&", omittingEmptySubsequences: false)[0]
            #expect(decoded(item.dropFirst(2)) == texts[1])
            #expect(request.headers["X-H"] == texts[2])
            let cookie = try #require(request.headers["Cookie"])
            #expect(decoded(cookie.dropFirst(2)) == texts[3])
            #expect(!cookie.contains { ";, \"\\".contains($0) })
        }
        #expect(sent > 100)
    }

    @Test func allStylesStayInTheirItems() {
        var random = SeededGenerator(seed: 8)
        let styles: [QueryStyle] = [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        for round in 0..<2_000 {
            let texts = (0..<3).map { _ in random.hostileText() }
            let isKept = round.isMultiple(of: 2)
            let (style, explode) = (styles[round % 4], round.isMultiple(of: 3))
            var request = Request(.get, "/")
            request.add(texts, as: .query("a", style: style, explode: explode, allowReserved: isKept))
            request.add(object: ["k": texts[0]], as: .query("o", style: style, explode: true, allowReserved: isKept))
            let query = request.query ?? ""
            #expect(query.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
            #expect(query.split(separator: "&").count == request.queryItems.count)
        }
    }
}
