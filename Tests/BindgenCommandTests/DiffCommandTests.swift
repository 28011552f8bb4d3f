import Testing

@testable import bindgen

/// `bindgen diff` as a gate: what it reads, and what its exit codes say.
@Suite struct DiffCommandTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(SampleDocument.text(paths: ["/pets", "/toys"]), to: "before.json")
        try sandbox.write(SampleDocument.text(paths: ["/pets"]), to: "after.json")
        try sandbox.write("{", to: "broken.json")
    }

    @Test func aBreakFailsTheGate() {
        let run = sandbox.run("diff", "before.json", "after.json")
        #expect(run.exitCode == .difference)
        #expect(run.output.contains("api-path-removed-without-deprecation"))
        #expect(run.output.contains("GET /toys"))
        #expect(run.errors == "")
    }

    @Test func thresholdsDecideWhatFails() {
        #expect(sandbox.run("diff", "before.json", "after.json", "--fail-on", "never").exitCode == .success)
        #expect(sandbox.run("diff", "after.json", "before.json").exitCode == .success)
        #expect(sandbox.run("diff", "after.json", "before.json", "--fail-on", "warning").exitCode == .success)
        #expect(sandbox.run("diff", "after.json", "before.json", "--fail-on", "any").exitCode == .difference)
        #expect(sandbox.run("diff", "before.json", "before.json", "--fail-on", "any").exitCode == .success)
    }

    @Test func whatIsExemptFailsNoMore() throws {
        try sandbox.write(
            """
            {"exemptions": [{"rule": "api-path-removed-without-deprecation", "pointer": "/paths/*",
              "until": "2026-06-30", "reason": "nobody plays"}]}
            """,
            to: "policy.json"
        )
        func exitCode(_ day: String) -> ExitCode {
            sandbox.run("diff", "before.json", "after.json", "--policy", "policy.json", "--today", day).exitCode
        }
        #expect(exitCode("2026-06-01") == .success)
        #expect(exitCode("2026-07-01") == .difference)
    }

    @Test func onlyNamedOperationsAreCompared() {
        #expect(sandbox.run("diff", "before.json", "after.json", "--operations", "listPets").exitCode == .success)
        #expect(sandbox.run("diff", "before.json", "after.json", "--operations", "listToys").exitCode == .difference)
        #expect(sandbox.run("diff", "before.json", "after.json", "--operations", "GET /toys").exitCode == .difference)
    }

    @Test func anOperationThatIsNowhereIsWrongUsage() {
        let run = sandbox.run("diff", "before.json", "after.json", "--operations", "listPets,listPest")
        #expect(run.exitCode == .usage)
        #expect(run.errors.contains("neither document has the operation `listPest`"))
        #expect(run.output == "")
    }

    @Test func rulesArePrintedWithoutDocuments() throws {
        try sandbox.write(#"{"levels": {"endpoint-added": "error"}}"#, to: "policy.json")
        let run = sandbox.run("diff", "--rules", "--policy", "policy.json")
        #expect(run.exitCode == .success)
        #expect(run.output.contains("  error: An operation was added. [endpoint-added]\n"))
        #expect(sandbox.run("diff", "--rules", "--format", "json").output.hasPrefix("{"))
        #expect(
            sandbox.run("diff", "--rules", "--format", "markdown").output.hasPrefix("# The rules of `bindgen diff`\n")
        )
        #expect(sandbox.run("diff", "--rules", "--format", "sarif").exitCode == .usage)
        #expect(sandbox.run("diff", "--rules", "before.json").exitCode == .usage)
    }

    @Test func wrongWordsAreWrongUsage() {
        for words in [
            ["--today", "2026-02-30"], ["--format", "xml"], ["--fail-on", "sometimes"], ["--api-version", "newest"],
            ["--against", "main"],
        ] {
            #expect(sandbox.run("diff", "before.json", "after.json", words[0], words[1]).exitCode != .success)
        }
        #expect(sandbox.run("diff", "before.json").exitCode == .usage)
        #expect(sandbox.run("diff", "-", "-").exitCode == .usage)
        #expect(sandbox.run("diff", "before.json", "after.json", "--today", "2026-02-30").exitCode == .usage)
    }

    @Test func inputsThatCannotBeReadAreTold() {
        let missing = sandbox.run("diff", "before.json", "nowhere.json")
        #expect(missing.exitCode.rawValue == 66)
        #expect(missing.errors.contains("nowhere.json"))
        let broken = sandbox.run("diff", "before.json", "broken.json")
        #expect(broken.exitCode.rawValue == 65)
        #expect(broken.errors.hasPrefix("broken.json:1:2: error:"))
        #expect(sandbox.run("diff", "before.json", "after.json", "--policy", "broken.json").exitCode.rawValue == 65)
        #expect(sandbox.run("diff", "before.json", "after.json", "--overlay", "nowhere.json").exitCode.rawValue == 66)
    }
}
