import Foundation
import Testing

@testable import BindingsRuntime

/// Servers that echo a secret in an encoding of their own: it is in nothing that an error shows.
@Suite(.timeLimit(.minutes(5))) struct RedactionTests {
    private static let token = "t0ken/with+all=of&it-0123456789"

    /// A body around the token that no plain search finds it in, and how to read it.
    struct Echo: CustomTestStringConvertible {
        var name: String
        var body: [UInt8]
        /// Whether the token can be got out of a body.
        var shows: @Sendable ([UInt8]) -> Bool

        var testDescription: String { name }

        init(_ name: String, _ body: [UInt8], shows: @escaping @Sendable ([UInt8]) -> Bool) {
            self.name = name
            self.body = body
            self.shows = shows
        }

        /// A text that has the token in another form.
        init(_ name: String, text form: String) {
            self.init(name, Array("You sent \(form), which is wrong.".utf8)) { body in
                String(decoding: body, as: UTF8.self).contains(form)
            }
        }

        /// A text in another encoding, after bytes that put it at any place.
        init(_ name: String, _ encoding: String.Encoding, after prefix: Int = 0) {
            let form = Array("You sent \(token), which is wrong.".data(using: encoding) ?? Data())
            self.init(name, Array(repeating: UInt8(ascii: "x"), count: prefix) + form) { body in
                (0..<4).contains { String(bytes: body.dropFirst($0), encoding: encoding)?.contains(token) ?? false }
            }
        }
    }

    static let echoes: [Echo] = {
        let numbers = token.unicodeScalars.map { "&#\($0.value);" }.joined()
        let hexadecimal = token.unicodeScalars.map { "&#x\(String($0.value, radix: 16))" }.joined()
        let named = token.replacing("&", with: "&amp;").replacing("/", with: "&sol;").replacing("+", with: "&plus;")
        let bytes = Array(token.utf8)
        let wrapped = ["", "a", "ab"].map { Data("\($0)\(token) and more".utf8).base64EncodedString() }
        return [
            Echo("decimal entities", text: numbers), Echo("hexadecimal entities", text: hexadecimal),
            Echo("named entities", text: named),
            Echo("entities of entities", text: named.replacing("&", with: "&amp;")),
            Echo("entities with zeros", text: token.unicodeScalars.map { "&#000000000000\($0.value);" }.joined()),
            Echo("octal escapes", text: bytes.map { "\\" + String($0, radix: 8) }.joined()),
            Echo("long escapes", text: bytes.map { "\\U000000" + String($0, radix: 16) }.joined()),
            Echo("hexadecimal digits", text: bytes.hexadecimal),
            Echo("upper-case digits", text: bytes.hexadecimal.uppercased()),
            Echo("UTF-16LE", .utf16LittleEndian), Echo("UTF-16BE", .utf16BigEndian), Echo("UTF-16 with a mark", .utf16),
            Echo("UTF-16LE at an odd place", .utf16LittleEndian, after: 1),
            Echo("UTF-16BE at an odd place", .utf16BigEndian, after: 3),
            Echo("UTF-32LE", .utf32LittleEndian, after: 2), Echo("UTF-32BE", .utf32BigEndian, after: 3),
        ]
            + wrapped.enumerated().map { shift, text in
                Echo("Base64 at \(shift)", Array("You sent \(text).".utf8)) { body in
                    let text = String(decoding: body, as: UTF8.self).dropFirst("You sent ".count).dropLast()
                    return Data(base64Encoded: String(text)).map { String(decoding: $0, as: UTF8.self).contains(token) }
                        ?? false
                }
            }
    }()

    /// The lines of a Base64 text may end within a secret.
    @Test(
        arguments: [Data.Base64EncodingOptions.lineLength64Characters, .lineLength76Characters],
        ["\n", "\r\n", "\\n"]
    )
    func findsSecretsAcrossLines(length: Data.Base64EncodingOptions, end: String) throws {
        for shift in 0..<60 {
            let text =
                Data(String(repeating: "a", count: shift).utf8) + Data("\(Self.token) and words that follow".utf8)
            let wrapped = text.base64EncodedString(options: [length, .endLineWithLineFeed]).replacing("\n", with: end)
            let redacted = Redaction([Secret(Self.token)]).redact(wrapped)
            let read = try #require(Data(base64Encoded: wrapped.replacing(end, with: "")))
            #expect(read == text && redacted.contains("<secret>"), "after \(shift) bytes")
        }
    }

    /// A secret without a character of ASCII has no zero byte in UTF-16.
    @Test(arguments: [String.Encoding.utf16BigEndian, .utf16LittleEndian])
    func findsWideSecretsWithoutASCII(encoding: String.Encoding) throws {
        let secret = "секретныйключ"
        let body = try #require(secret.data(using: encoding))
        let redacted = Redaction([Secret(secret)]).redact(Array(body))
        #expect(
            !secret.unicodeScalars.dropLast().contains { scalar in
                redacted.firstRange(of: String(scalar).data(using: encoding).map { Array($0) } ?? []) != nil
            }
        )
    }

    @Test(arguments: echoes)
    func noEncodingShowsASecret(echo: Echo) async throws {
        #expect(echo.shows(echo.body))
        for type in ["text/plain", "text/html", "application/json"] {
            for status in [400, 200] {
                let error = try await failure(status: status, body: echo.body, type: type)
                #expect(!echo.shows(error.body) && !error.body.isEmpty)
                #expect(!error.description.contains(Self.token))
                #expect(!echo.shows(Array(error.description.utf8)))
                // What is shown in the place of the secret is of the encoding of the rest.
                let narrow = error.body.filter { $0 != 0 }
                #expect(String(decoding: narrow, as: UTF8.self).contains("<secret>"))
            }
        }
    }

    /// A secret in UTF-16 that a server writes with escapes.
    @Test func mixturesAreFound() {
        let text = "You sent \(Self.token.replacing("/", with: "\\u002f").replacing("+", with: "&#43;")), no."
        let body = Array(text.data(using: .utf16BigEndian) ?? Data())
        let redacted = Redaction([Secret(Self.token)]).redact(body)
        #expect(String(bytes: redacted, encoding: .utf16BigEndian) == "You sent <secret>, no.")
    }

    /// Characters beyond the first 65536 take two units of UTF-16.
    @Test(arguments: [String.Encoding.utf16BigEndian, .utf16LittleEndian])
    func pairsOfUnitsAreRead(_ encoding: String.Encoding) {
        let secret = "key-\u{1F511}\u{10FFFD}-0123456789"
        let body = Array("You sent \(secret), no.".data(using: encoding) ?? Data())
        let redacted = Redaction([Secret(secret)]).redact(body)
        #expect(String(bytes: redacted, encoding: encoding) == "You sent <secret>, no.")
    }

    /// What begins like a character reference and has no number is text.
    @Test(arguments: ["a&#;b-0123456789", "a&#x;b-0123456789", "a&#g;b-0123456789"])
    func referencesWithoutNumbersAreText(secret: String) {
        let body = Array("You sent &#97;\(secret.dropFirst()).".utf8)
        #expect(Redaction([Secret(secret)]).redact(body) == Array("You sent <secret>.".utf8))
    }

    @Test func referencesHaveUpToEightDigits() {
        let secret = "a-long-key-0123456789"
        let body = Array("You sent &#00000097;\(secret.dropFirst()).".utf8)
        #expect(Redaction([Secret(secret)]).redact(body) == Array("You sent <secret>.".utf8))
    }

    /// RFC 4648 section 10, and the same bytes after one and two others.
    @Test func base64LeavesOutWhatIsShared() {
        #expect(Base64Form.texts(of: Array("foobar".utf8)) == ["Zm9vYmFy", "Zvb2Jhc", "mb29iYX"])
        #expect(Base64Form.texts(of: [0xFB, 0xFF, 0xFE]).isSuperset(of: ["+//+", "-__-"]))
    }

    /// Compression hides a secret from the search, not from who has the body: what cannot be read is not kept.
    @Test(arguments: GzipMember.Block.allCases)
    func damagedCompressionShowsNothing(block: GzipMember.Block) async throws {
        let text = #"{"detail": "You sent \#(Self.token) and nothing else", "error": 400}"#
        let member = GzipMember(text, block: block).bytes
        for cut in stride(from: 1, through: member.count, by: 3) {
            let error = try await failure(status: 400, body: Array(member.prefix(cut)), type: "application/json")
            let shown = String(decoding: error.body, as: UTF8.self)
            #expect(!shown.contains(Self.token.prefix(8)) && !error.body.starts(with: [0x1F, 0x8B]) || cut == 1)
        }
        // The content up to the damage is of use, and is kept.
        let damaged = Array(GzipMember(text + String(repeating: " ", count: 100), block: .stored).bytes.dropLast(4))
        let error = try await failure(status: 400, body: damaged, type: "application/json")
        #expect(error.detail == "You sent <secret> and nothing else")
    }

    @Test func layersOfCompressionShowNothing() async throws {
        var body = Array("You sent \(Self.token).".utf8)
        for layers in 1...6 {
            body = GzipMember(body, block: .stored).bytes
            let error = try await failure(status: 400, body: body, type: "text/plain")
            let expected = layers <= 4 ? "You sent <secret>." : ""
            #expect(String(decoding: error.body, as: UTF8.self) == expected, "\(layers) layers")
        }
    }

    /// Other formats are not read here, and then not kept.
    @Test(arguments: [
        [0x78, 0x9C, 0x0B, 0xC9, 0xC8], [0x28, 0xB5, 0x2F, 0xFD, 0x80], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0xFF],
        [0x42, 0x5A, 0x68, 0x39, 0xFF], [0x50, 0x4B, 0x03, 0x04, 0xFF],
    ])
    func otherCompressionIsNotKept(body: [UInt8]) async throws {
        #expect(try await failure(status: 400, body: body, type: "application/octet-stream").body.isEmpty)
        let labelled = try await failure(status: 400, body: [0xFF] + body, type: "text/plain", coding: "br")
        #expect(labelled.body.isEmpty)
        let text = try await failure(status: 400, body: Array("x is BZh".utf8), type: "text/plain", coding: "br")
        #expect(text.body == Array("x is BZh".utf8))
    }

    /// A secret at the end of what is kept, of what is read, or of what has arrived is not cut in two and shown.
    @Test func cutsDoNotShowHalfASecret() async throws {
        let size = ClientError.maximumBodySize
        for place in [size - 20, size, size + (64 << 10) - 20] {
            let filling = Array(repeating: UInt8(ascii: "."), count: place)
            let body = filling + Array(Self.token.utf8) + filling
            let error = try await failure(status: 500, body: body, type: "text/plain")
            #expect(error.body.count <= size)
            #expect(!String(decoding: error.body.suffix(100), as: UTF8.self).contains(Self.token.prefix(8)))
        }
        // Secrets that are much longer than what replaces them move the end of the window into sight.
        let many = Array(String(repeating: Self.token + ".", count: 80_000).utf8)
        let error = try await failure(status: 500, body: many, type: "text/plain")
        #expect(Data(error.body).range(of: Data(Self.token.utf8.prefix(8))) == nil)
        let broken = try await failure(
            status: 500,
            body: Array("sent \(Self.token.prefix(20))".utf8),
            type: "text/plain"
        )
        #expect(String(decoding: broken.body, as: UTF8.self) == "sent <secret>")
    }

    /// The words of a page are cut after the secrets have been taken out.
    @Test func excerptsDoNotShowHalfASecret() async throws {
        for length in 150...200 {
            let page = String(repeating: "x", count: length) + " " + Self.token + " and more words than fit"
            for body in ["<html><title>\(page)</title></html>", page] {
                let error = try await failure(status: 200, body: Array(body.utf8), type: "text/html")
                #expect(error.code == .unexpectedMediaType)
                #expect(!error.description.contains(Self.token.prefix(8)))
            }
        }
    }

    /// A secret that is a name or deep in a value.
    @Test func parametersAreSearchedThrough() async throws {
        let body =
            #"{"error": 400, "errorCode": "X", "parameters": [["\#(Self.token)"], {"\#(Self.token)": {"a": "\#(Self.token)"}}]}"#
        let error = try await failure(status: 400, body: Array(body.utf8), type: "application/json")
        #expect(error.parameters == [["<secret>"], ["<secret>": ["a": "<secret>"]]])
    }

    /// An error that names a place in the body, which the server chose, is not passed on if that is a secret.
    @Test func underlyingErrorsShowNothing() async throws {
        let body = #"{"\#(Self.token)": "no number"}"#
        let transport = ScriptedTransport { _, _ in
            .text(200, body, headers: ["Content-Type": "application/json"])
        }
        let connection = try Connection.testing(transport, credentials: .bearer(Self.token))
        let error = await #expect(throws: ClientError.self) {
            _ = try await Call<[String: Int]>(Request(.get, "/x"), on: connection).send()
        }
        #expect(error?.code == .decoding)
        let shown = "\(error as Any) \(error?.underlying as Any)"
        #expect(!shown.contains(Self.token))
        #expect(error?.underlying == nil)
    }

    private func failure(status: Int, body: [UInt8], type: String, coding: String? = nil) async throws -> ClientError {
        let transport = ScriptedTransport { _, _ in
            var headers: Headers = ["Content-Type": type]
            if let coding { headers.add("Content-Encoding", coding) }
            return Response(status: status, headers: headers, body: ResponseBody(body))
        }
        var connection = try Connection.testing(transport, credentials: .bearer(Self.token))
        connection.api.errors.parameters = "parameters"
        let call = Call<JSONValue>(Request(.get, "/things"), on: connection)
        return try #require(await #expect(throws: ClientError.self) { try await call.send() })
    }
}
