import Testing

@testable import BindingsRuntime

@Suite(.timeLimit(.minutes(5))) struct ErrorBodyTests {
    /// Of a large body no more is searched for secrets than an error keeps, and a little.
    @Test func searchesNoMoreThanIsKept() {
        let body = [UInt8](repeating: 0x78, count: 40 << 20)
        var searched = 0
        let kept = Exchange.beginning(of: body) { bytes in
            searched += bytes.count
            return bytes
        }
        #expect(searched <= 2 << 20 && kept.count == ClientError.maximumBodySize)
    }

    /// A secret at the place of the cut does not stay in part.
    @Test func noSecretIsCutInTwo() async throws {
        let secret = "0123456789abcdefghijklmnopqrstuvwxyz"
        let limit = ClientError.maximumBodySize
        for place in stride(from: limit - 34, through: limit + 2, by: 12) {
            var body = [UInt8](repeating: 0x20, count: limit + (300 << 10))
            body.replaceSubrange(place..<(place + secret.utf8.count), with: secret.utf8)
            // One that comes before makes the text shorter, and so moves the cut.
            body.replaceSubrange(100..<(100 + secret.utf8.count), with: secret.utf8)
            let transport = ScriptedTransport { [body] _, _ in
                Response(status: 200, body: ResponseBody(body)).hiding(Secret(secret))
            }
            let call = Call<[Int]>(Request(.get, "/x"), on: try .testing(transport))
            let error = await #expect(throws: ClientError.self) { try await call.send() }
            let kept = String(decoding: error?.body ?? [], as: UTF8.self)
            #expect(error?.code == .decoding && kept.utf8.count > limit - 100)
            #expect(!kept.contains("0123") && !kept.contains("wxyz") && !kept.contains("789a"))
        }
    }

    /// Where many secrets make the text shorter, the end of what was searched comes into what is kept, but no part of a
    /// secret that began there.
    @Test func manySecretsMoveTheCut() async throws {
        let secret = "0123456789abcdefghijklmnopqrstuvwxyz"
        let body = Array(String(repeating: secret + ".", count: 40_000).utf8)
        let transport = ScriptedTransport { _, _ in
            Response(status: 200, body: ResponseBody(body)).hiding(Secret(secret))
        }
        let call = Call<[Int]>(Request(.get, "/x"), on: try .testing(transport))
        let error = await #expect(throws: ClientError.self) { try await call.send() }
        let kept = String(decoding: error?.body ?? [], as: UTF8.self)
        #expect(kept.hasPrefix("<secret>.<secret>.") && !kept.contains("0"))
    }
}
