import Testing

@testable import BindingsRuntime

@Suite struct FileNameTests {
    @Test(
        arguments: [
            ("attachment; filename=\"a.gz\"", "a.gz"), ("attachment; filename=a.gz", "a.gz"), ("attachment", nil),
            ("attachment; FileName = \"a b.gz\" ; size=3", "a b.gz"), ("attachment; filename=\"a;b.gz\"", "a;b.gz"),
            ("attachment; filename=\"x_2026-08-10T03:12:58Z_audit.log.gz\"", "x_2026-08-10T031258Z_audit.log.gz"),
            ("attachment; filename=\"../../etc/passwd\"", "passwd"),
            ("attachment; filename=\"..\\\\..\\\\evil.gz\"", "evil.gz"),
            ("attachment; filename=\"C:\\\\x\\\\.hidden\"", "hidden"), ("attachment; filename=\"..\"", nil),
            ("attachment; filename=\"/\"", nil), ("attachment; filename=\"\"", nil),
            ("attachment; filename=\"a\u{0}b\u{7}.gz\"", "ab.gz"),
            ("attachment; filename=\"a\\\"b.gz\"", "a\"b.gz"), ("attachment; filename=\"open", "open"),
            ("attachment; filename=old.gz; filename*=UTF-8''caf%C3%A9.gz", "café.gz"),
            ("attachment; filename=old.gz; filename*=UTF-8''%2e%2e%2fx%00.gz", "x.gz"),
            ("attachment; filename=old.gz; filename*=UTF-8''%zz", "old.gz"),
            ("attachment; filename=\"gpj.\u{202E}exe\"", "gpj.exe"), (";;=;filename==", "="),
        ] as [(String, String?)]
    )
    func namesAreSafe(_ field: String, _ name: String?) {
        let metadata = ResponseMetadata(status: 200, headers: ["Content-Disposition": field])
        #expect(metadata.suggestedFileName == name)
    }

    @Test func namesAreShortEnough() throws {
        let field = "attachment; filename=\"" + String(repeating: "é", count: 300) + "\""
        let name = try #require(
            ResponseMetadata(status: 200, headers: ["Content-Disposition": field]).suggestedFileName
        )
        #expect(name.utf8.count == 254)
    }

    @Test func namesOfRandomFieldsAreOnlyNames() {
        var random = SeededRandom(seed: 12)
        let alphabet = Array("abc.:/\\\"';=%* \u{0}\u{1F}é\u{202E}2eF-filename".unicodeScalars)
        for _ in 0..<3000 {
            var field = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                field.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
            }
            let text = "attachment; filename=" + String(field)
            guard let name = ResponseMetadata(status: 200, headers: ["Content-Disposition": text]).suggestedFileName
            else { continue }
            #expect(!name.isEmpty && !name.hasPrefix(".") && !name.contains(where: { "/\\:".contains($0) }))
            #expect(!name.unicodeScalars.contains { $0.value < 32 })
        }
    }
}
