import Testing

@testable import bindgen

/// `bindgen trim`, `versions` and `validate` from the command line to their output and exit codes.
@Suite struct ResolveCommandTests {
    let sandbox: Sandbox

    private static let overlay = """
        {"overlay": "1.1.0", "info": {"title": "t", "version": "1"}, "actions": [
            {"target": "$.paths['/pets'].get.operationId", "update": "findPets"},
            {"target": "$.none", "remove": true}]}
        """

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(SampleDocument.text(paths: ["/pets", "/dogs"]), to: "spec.json")
        try sandbox.write(Self.overlay, to: "overlay.json")
        try sandbox.write("openapi: 3.0.3\n", to: "spec.yaml")
    }

    @Test func trimKeepsWhatIsAskedFor() {
        let run = sandbox.run("trim", "spec.json", "--operations", "listPets")
        #expect(run.exitCode == .success)
        #expect(run.errors == "")
        #expect(run.output.contains("\"/pets\""))
        #expect(!run.output.contains("\"/dogs\""))
        #expect(run.output.hasSuffix("}\n"))
        #expect(sandbox.run("trim", "spec.json", "--tags", "pets").output == run.output)
        #expect(sandbox.run("trim", "spec.json", "--operations", "listPets", "--output", "trimmed.json").output == "")
        #expect(sandbox.text(of: "trimmed.json") == run.output)
        #expect(sandbox.run("trim", "trimmed.json", "--operations", "listPets").output == run.output)
    }

    @Test func trimTakesTheOperationsOfAConfiguration() throws {
        try sandbox.write(#"{"spec": "spec.json", "operations": ["listDogs"]}"#, to: "some.json")
        try sandbox.write(#"{"spec": "spec.json"}"#, to: "all.json")
        let some = sandbox.run("trim", "spec.json", "--config", "some.json").output
        #expect(some.contains("\"/dogs\"") && !some.contains("\"/pets\""))
        let all = sandbox.run("trim", "spec.json", "--config", "all.json").output
        #expect(all.contains("\"/dogs\"") && all.contains("\"/pets\""))
    }

    @Test func overlaysComeFirst() {
        let run = sandbox.run("trim", "spec.json", "--operations", "findPets", "--overlay", "overlay.json")
        #expect(run.exitCode == .success)
        #expect(run.output.contains("\"operationId\": \"findPets\""))
        #expect(run.errors == "overlay.json:3:16: warning: the target `$.none` matches nothing [/actions/1/target]\n")
        let strict = sandbox.run(
            "trim",
            "spec.json",
            "--operations",
            "findPets",
            "--overlay",
            "overlay.json",
            "--strict"
        )
        #expect(strict.exitCode == .badDocument)
        #expect(strict.output == "")
    }

    @Test func unknownOperationsAreErrorsWithSuggestions() {
        let run = sandbox.run("trim", "spec.json", "--operations", "listPet,listDogs")
        #expect(run.exitCode == .badDocument)
        #expect(run.output == "")
        #expect(run.errors == "error: no operation is called `listPet`; did you mean `listPets`?\n")
    }

    @Test func trimMustKeepSomething() {
        #expect(sandbox.run("trim", "spec.json").exitCode == .usage)
        #expect(sandbox.run("trim").exitCode == .usage)
        #expect(sandbox.run("trim", "none.json", "--tags", "pets").exitCode == .noInput)
        #expect(
            sandbox.run("trim", "spec.json", "--tags", "pets", "--output", "no/folder.json").exitCode == .cannotWrite
        )
    }

    @Test func versionsAreListed() {
        let run = sandbox.run("versions", "spec.json", "--format", "json")
        #expect(run.exitCode == .success)
        #expect(run.output == #"{"version":1,"versions":[],"sunsets":[]}"# + "\n")
        #expect(sandbox.run("versions", "spec.json").output == "without a version: 2 operations\n")
        #expect(sandbox.run("versions", "spec.json", "--format", "xml").exitCode == .usage)
    }

    @Test func validDocumentsPass() {
        let run = sandbox.run("validate", "spec.json")
        #expect(run.exitCode == .success)
        #expect(run.output == "")
        #expect(run.errors == "")
    }

    @Test func invalidDocumentsAreRefused() throws {
        try sandbox.write(
            #"{"openapi": "3.0.3", "info": {"title": "", "version": ""}, "paths": {"x": {}}}"#,
            to: "bad.json"
        )
        let run = sandbox.run("validate", "bad.json", "--diagnostics", "json")
        #expect(run.exitCode == .badDocument)
        #expect(
            run.errors == """
                {"version":1,"diagnostics":[{"severity":"error","code":"invalid-path",\
                "message":"the path `x` does not start with `/`",\
                "file":"bad.json","line":1,"column":75,"pointer":"/paths/x"}]}

                """
        )
        #expect(sandbox.run("validate", "spec.yaml").exitCode == .badDocument)
        #expect(sandbox.run("validate", "none.json").exitCode == .noInput)
    }
}
