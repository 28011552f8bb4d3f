import Testing

@testable import bindgen

/// The tool without its subcommands: help, version, and what it says to words it does not know.
@Suite struct BindgenTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test func helpGoesToStandardOutput() {
        let run = sandbox.run("--help")
        #expect(run.exitCode == .success)
        for subcommand in Bindgen.subcommands { #expect(run.output.contains("  \(subcommand.name) ")) }
        #expect(run.errors == "")
    }

    @Test func everySubcommandHasHelp() {
        for subcommand in Bindgen.subcommands {
            let help = sandbox.run(subcommand.name, "--help")
            #expect(help.exitCode == .success)
            #expect(help.output == sandbox.run("help", subcommand.name).output)
            for option in subcommand.options { #expect(help.output.contains(option.name)) }
            #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.contains("|") })
        }
    }

    @Test func versionIsOneLine() {
        let run = sandbox.run("--version")
        #expect(run.exitCode == .success)
        #expect(run.output == "bindgen \(Bindgen.version)\n")
    }

    @Test func nothingAtAllIsWrongUsage() {
        let run = sandbox.run()
        #expect(run.exitCode == .usage)
        #expect(run.output == "")
        #expect(run.errors.contains("Usage: bindgen"))
    }

    @Test func whatWasMeantIsAskedFor() {
        #expect(sandbox.run("genrate").errors.hasPrefix("error: there is no subcommand `genrate`; did you mean"))
        #expect(sandbox.run("genrate").exitCode == .usage)
        #expect(sandbox.run("--hlep").errors.contains("--help"))
        #expect(sandbox.run("generate", "--otuput", "x").errors.contains("--output"))
        #expect(sandbox.run("xyzzy").errors.hasPrefix("error: there is no subcommand `xyzzy`\n"))
    }
}
