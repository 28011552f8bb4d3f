import Testing

@testable import BindingsRuntime

@Suite struct GzipDecoderTests {
    private static let text = String(repeating: "{\"atype\":\"authCheck\"}\n", count: 40)

    /// Archives that between them have every kind of block, header field and sequence of members.
    static let archives: [[UInt8]] = [
        GzipMember.withAllFields("stored", block: .stored).bytes,
        GzipMember.withAllFields("fixed fixed fixed", block: .fixed).bytes,
        GzipMember.withAllFields(text).bytes,
        GzipMember("one\n").bytes + GzipMember("", block: .fixed).bytes + GzipMember("three\n", block: .stored).bytes,
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1, 0, 0, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 8),
    ]

    @Test(arguments: [1, 2, 3, 7, 64, Int.max])
    func decodesAnyPortions(_ portion: Int) {
        for block in GzipMember.Block.allCases {
            let decoding = GzipDecoding(GzipMember.withAllFields(Self.text, block: block).bytes, portion: portion)
            #expect(decoding.error == nil && decoding.members == 1)
            #expect(decoding.content == Array(Self.text.utf8))
        }
        let many = GzipDecoding(Self.archives.flatMap { $0 }, portion: portion)
        #expect(many.error == nil && many.members == 7)
        #expect(many.content == Self.archives.flatMap { GzipDecoding($0).content })
    }

    @Test func readsAllHeaderFields() throws {
        let header = try #require(GzipDecoding(GzipMember.withAllFields("x").bytes).header)
        #expect(header.isText && header.modificationTime == 1_700_000_000 && header.operatingSystem == 3)
        #expect(header.extra == [0x41, 0x42, 2, 0, 9, 8] && header.hasChecksum)
        #expect(header.name == "café.log" && header.comment == "a comment")
        let plain = try #require(GzipDecoding(GzipMember("x").bytes).header)
        #expect(plain.name == nil && plain.comment == nil && plain.extra == nil && !plain.hasChecksum)
        var empty = GzipMember("x")
        empty.extra = []
        empty.name = ""
        #expect(GzipDecoding(empty.bytes).header?.extra == [] && GzipDecoding(empty.bytes).header?.name == "")
    }

    /// A flag speaks of its own field alone.
    @Test func headerFieldsAreIndependent() throws {
        var member = GzipMember("x")
        member.isText = true
        var bytes = member.bytes
        bytes[8] = 2
        let text = try #require(GzipDecoding(bytes).header)
        #expect(text.isText && text.extraFlags == 2 && text.operatingSystem == 3)
        #expect(text.name == nil && text.comment == nil && text.extra == nil && !text.hasChecksum)
        member.isText = false
        member.comment = "why"
        let comment = try #require(GzipDecoding(member.bytes).header)
        #expect(!comment.isText && comment.name == nil && comment.comment == "why")
    }

    @Test func decodesLargeContentAcrossSteps() {
        var random = SeededRandom(seed: 4)
        let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) ^ UInt8.random(in: 0...3, using: &random) }
        for block in GzipMember.Block.allCases {
            let bytes = GzipMember(content, block: block).bytes + GzipMember(content, block: block).bytes
            for portion in [1000, 65_537, Int.max] {
                let decoding = GzipDecoding(bytes, portion: portion)
                #expect(decoding.error == nil && decoding.content == content + content)
            }
        }
    }

    @Test func theEmptyStreamIsNoError() {
        #expect(GzipDecoding([]).error == nil)
    }

    @Test func everyTruncationIsAnErrorExceptAtTheEndOfAMember() {
        for archive in Self.archives {
            let whole = GzipDecoding(archive)
            for length in 1..<archive.count {
                let decoding = GzipDecoding(Array(archive[..<length]))
                if let error = decoding.error {
                    #expect(error.kind == .truncated && error.offset == length)
                    #expect(error.member == decoding.members + 1 && error.decodedBytes == decoding.content.count)
                } else {
                    // Nothing in the stream itself can tell that members are missing.
                    #expect(decoding.members < whole.members && decoding.members > 0)
                }
                #expect(whole.content.starts(with: decoding.content))
            }
        }
    }

    @Test func everyFlippedBitIsAnErrorOrHarmless() {
        for archive in Self.archives {
            let whole = GzipDecoding(archive)
            for bit in 0..<archive.count * 8 {
                var damaged = archive
                damaged[bit / 8] ^= 1 << UInt8(bit % 8)
                let decoding = GzipDecoding(damaged)
                #expect(decoding.error != nil || decoding.content == whole.content, "bit \(bit)")
            }
        }
    }

    @Test func tellsKindsOfDamage() {
        let good = GzipMember("content").bytes
        func kind(_ bytes: [UInt8]) -> GzipError.Kind? { GzipDecoding(bytes).error?.kind }
        func changed(_ offset: Int, by value: UInt8, in bytes: [UInt8]) -> [UInt8] {
            var bytes = bytes
            bytes[offset] ^= value
            return bytes
        }
        #expect(kind(Array("{}".utf8)) == .notGzip)
        #expect(kind([0x1F, 0x8C]) == .notGzip)
        #expect(kind([0]) == .notGzip)
        #expect(kind(changed(2, by: 1, in: good)) == .unsupportedMethod)
        for flag in [0x20, 0x40, 0x80] as [UInt8] { #expect(kind(changed(3, by: flag, in: good)) == .reservedFlags) }
        #expect(kind(changed(4, by: 1, in: GzipMember.withAllFields("a").bytes)) == .headerChecksum)
        #expect(kind(changed(10, by: 6, in: good)) == .invalidData)
        #expect(kind(changed(good.count - 8, by: 1, in: good)) == .checksum)
        #expect(kind(changed(good.count - 4, by: 1, in: good)) == .length)
    }

    @Test func paddingIsFineAndGarbageIsNot() {
        let good = GzipMember("content").bytes
        for count in [1, 2, 511, 100_000] {
            #expect(GzipDecoding(good + [UInt8](repeating: 0, count: count)).error == nil)
        }
        for (garbage, offset) in [([7], 0), ([0, 0, 7], 2), (Array("trailing".utf8), 0), ([0x1F, 0], 1)]
            as [([UInt8], Int)]
        {
            let decoding = GzipDecoding(good + garbage)
            let error = GzipError(
                .trailingData,
                member: 1,
                offset: Int64(good.count + offset),
                decodedBytes: Int64(decoding.content.count)
            )
            #expect(decoding.error == error)
        }
    }

    @Test func errorsSayWhere() {
        let first = GzipMember("first").bytes
        var second = GzipMember("second").bytes
        second[second.count - 8] ^= 1
        let error = GzipDecoding(first + second).error
        #expect(error == GzipError(.checksum, member: 2, offset: Int64(first.count + second.count), decodedBytes: 11))
        #expect(error?.description.contains("member 2") == true)
    }

    /// Without room nothing is used up, and nothing is taken for damage.
    @Test func waitsForRoom() throws {
        var decoder = GzipDecoder()
        let bytes = GzipMember("content").bytes
        var content: [UInt8] = []
        try bytes.withUnsafeBytes { all in
            var input = all
            let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
            defer { output.deallocate() }
            while !input.isEmpty || content.count < 7 {
                let before = input.count
                #expect(try decoder.decode(&input, into: UnsafeMutableRawBufferPointer(start: nil, count: 0)) == 0)
                #expect(input.count == before)
                if try decoder.decode(&input, into: output) == 1 { content.append(output[0]) }
            }
        }
        try decoder.finish()
        #expect(content == Array("content".utf8) && decoder.members == 1)
    }

    @Test func anErrorIsThrownAgain() {
        var decoder = GzipDecoder()
        #expect(throws: GzipError.self) { try decoder.decode([1]) { _ in } }
        let second = #expect(throws: GzipError.self) { try decoder.decode(GzipMember("x").bytes) { _ in } }
        #expect(second?.kind == .notGzip)
        #expect(throws: GzipError.self) { try decoder.finish() }
    }

    @Test func survivesRandomBytes() {
        var random = SeededRandom(seed: 9)
        for _ in 0..<2000 {
            let count = Int.random(in: 0..<80, using: &random)
            let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let decoding = GzipDecoding([0x1F, 0x8B, 8, UInt8.random(in: 0..<32, using: &random)] + noise)
            #expect(decoding.error != nil || decoding.members > 0)
        }
    }
}
