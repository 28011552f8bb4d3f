import BindgenTestSupport
import BindgenOpenAPI
import BindingsJSON
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    private let diagnostics = Diagnostics([
        Diagnostic(
            .error,
            .danglingReference,
            "`a\nb` leads nowhere",
            at: Place(file: "a,b:c.json", line: 3, column: 7, pointer: "/x/0")
        ),
        Diagnostic(.note, "own-code", "100% done"),
    ])

    @Test func text() {
        #expect(
            DiagnosticFormat.text.render(diagnostics) == """
                a,b:c.json:3:7: error: `a\\nb` leads nowhere [/x/0]
                note: 100% done

                """
        )
    }

    @Test func json() throws {
        let text = DiagnosticFormat.json.render(diagnostics)
        #expect(text.hasSuffix("}\n"))
        let value = try JSON.decode(JSONValue.self, from: text)
        #expect(
            value == [
                "version": 1,
                "diagnostics": [
                    [
                        "severity": "error", "code": "dangling-reference", "message": "`a\nb` leads nowhere",
                        "file": "a,b:c.json", "line": 3, "column": 7, "pointer": "/x/0",
                    ],
                    [
                        "severity": "note", "code": "own-code", "message": "100% done",
                        "file": .null, "line": .null, "column": .null, "pointer": .null,
                    ],
                ],
            ]
        )
    }

    @Test func github() {
        #expect(
            DiagnosticFormat.github.render(diagnostics) == """
                ::error file=a%2Cb%3Ac.json,line=3,col=7,title=dangling-reference::`a%0Ab` leads nowhere [/x/0]
                ::notice title=own-code::100%25 done

                """
        )
    }

    @Test func sortingKeepsEachOnce() {
        let late = Diagnostic(.warning, "b", "late", at: Place(file: "a", line: 10, column: 1))
        let early = Diagnostic(.warning, "a", "early", at: Place(file: "a", line: 9, column: 2))
        let placeless = Diagnostic(.warning, "c", "nowhere")
        #expect(Array(Diagnostics([late, early, placeless, late]).sorted()) == [placeless, early, late])
        #expect(!Diagnostics([late]).hasErrors)
    }

    @Test(arguments: [
        ("listGroupProceses", ["listGroupProcesses"]), ("lsit", ["list"]), ("PET", ["pet"]), ("nothing like it", []),
        ("", []), ("Process", ["listGroupProcesses"]),
    ])
    func suggestions(name: String, expected: [String]) {
        #expect(Suggestion.closest(to: name, among: ["list", "listGroupProcesses", "pet"]) == expected)
    }
}
