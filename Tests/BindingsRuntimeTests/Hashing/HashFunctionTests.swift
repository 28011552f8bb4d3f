import Testing

@testable import BindingsRuntime

/// The vectors of RFC 1321, FIPS 180-4's examples and NIST's SHA-512/256 examples; the longer ones cross many blocks.
@Suite struct HashFunctionTests {
    static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    static let twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    static let fourLines =
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"

    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"),
        ("a", "0cc175b9c0f1b6a831c399e269772661"),
        ("abc", "900150983cd24fb0d6963f7d28e17f72"),
        ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
        (alphabet, "d174ab98d277d9f5a5611c2c9f419d9f"),
        (String(repeating: "1234567890", count: 8), "57edf4a22be3c955ac49da2e2107b67a"),
    ])
    func md5(text: String, digest: String) {
        #expect(MD5.hash(Array(text.utf8)).hexadecimal == digest)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (twoBlocks, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        (fourLines, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    ])
    func sha256(text: String, digest: String) {
        #expect(SHA256.hash(Array(text.utf8)).hexadecimal == digest)
    }

    @Test(arguments: [
        ("", "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a"),
        ("abc", "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23"),
        (fourLines, "3928e184fb8690f840da3988121d31be65cb9d3ef83ee6146feac861e19b563a"),
    ])
    func sha512Truncated(text: String, digest: String) {
        #expect(SHA512256.hash(Array(text.utf8)).hexadecimal == digest)
    }

    @Test func millionLetters() {
        let input = [UInt8](repeating: 0x61, count: 1_000_000)
        #expect(
            SHA256.hash(input).hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        )
    }

    /// However the input is cut in two, the hash is the same; lengths around a block's end are where padding goes wrong.
    @Test(arguments: [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 200])
    func splitsAnywhere(count: Int) {
        let input = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        for cut in 0...count {
            expectSame(MD5.self, input, cut)
            expectSame(SHA256.self, input, cut)
            expectSame(SHA512256.self, input, cut)
        }
    }

    @Test func finishingLeavesTheStreamOpen() {
        var hash = SHA256()
        hash.update(Array("ab".utf8))
        _ = hash.finish()
        hash.update(Array("c".utf8))
        #expect(hash.finish() == SHA256.hash(Array("abc".utf8)))
    }

    private func expectSame<Function: HashFunction>(_: Function.Type, _ input: [UInt8], _ cut: Int) {
        var hash = Function()
        hash.update(Array(input[..<cut]))
        hash.update(Array(input[cut...]))
        #expect(hash.finish() == Function.hash(input))
    }
}
