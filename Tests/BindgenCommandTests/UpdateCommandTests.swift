import Foundation
import Testing

@testable import bindgen

/// `bindgen update` from the command line to files and exit codes.
@Suite struct UpdateCommandTests {
    let sandbox: Sandbox

    private static func operation(_ id: String, versions: [String], description: String) -> String {
        let content = versions.map { #""application/vnd.pets.\#($0)+json": {"schema": {"type": "string"}}"# }
        return """
            {"get": {"operationId": "\(id)", "description": "\(description)", "tags": ["Pets"], "responses": {"200":
                {"description": "\(description)", "content": {\(content.joined(separator: ", "))}}}}}
            """
    }

    private static func release(versions: [String]) -> String {
        """
        {"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"}, "paths": {
            "/pets": \(operation("listPets", versions: versions, description: "Theirs.")),
            "/dogs": \(operation("listDogs", versions: ["2030-01-01"], description: "Theirs."))}}
        """
    }

    private static let configuration = """
        {
          "spec": "pets.json", "output": "../Out",   "operations": ["listPets"],
          "module": "Pets", "apiVersion": "2024-01-01"
        }

        """

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(Self.configuration, to: "Spec/bindgen.json")
        try sandbox.write(Self.release(versions: ["2024-01-01"]), to: "full.json")
        try sandbox.write(
            """
            {"overlay": "1.1.0", "info": {"title": "t", "version": "1"}, "actions": [
                {"target": "$.paths['/pets'].get", "update": {"deprecated": true}}]}
            """,
            to: "Spec/overlay.json"
        )
    }

    @Test func theFirstUpdateWritesEverything() throws {
        let run = sandbox.run("update", "--from", "full.json")
        #expect(run.exitCode == .success)
        let spec = try #require(sandbox.text(of: "Spec/pets.json"))
        #expect(spec.contains("listPets") && !spec.contains("listDogs"))
        #expect(spec.contains("\"deprecated\": true"))
        #expect(!spec.contains("Theirs."))
        #expect(run.errors.contains("write its "))
        #expect(sandbox.files(in: "Out").contains("PetsClient.swift"))
        #expect(sandbox.text(of: "Spec/bindgen.json") == Self.configuration)

        let again = sandbox.run("update", "--from", "full.json", "--dry-run")
        #expect(again.exitCode == .success)
        #expect(again.errors == "")
        #expect(!again.output.contains("would write"))
    }

    @Test func aDryRunWritesNothing() {
        let run = sandbox.run("update", "--from", "full.json", "--dry-run")
        #expect(run.exitCode == .difference)
        #expect(run.output.contains("would write Spec/pets.json\n"))
        #expect(sandbox.text(of: "Spec/pets.json") == nil)
        #expect(sandbox.files(in: "Out") == [])
    }

    @Test func descriptionsOfTheProjectStay() throws {
        _ = sandbox.run("update", "--from", "full.json", "--descriptions", "source")
        let theirs = try #require(sandbox.text(of: "Spec/pets.json"))
        let ours = theirs.split(separator: "Theirs.", omittingEmptySubsequences: false).joined(separator: "Ours.")
        #expect(ours.contains("Ours."))
        try sandbox.write(ours, to: "Spec/pets.json")
        let run = sandbox.run("update", "--from", "full.json")
        #expect(run.exitCode == .success)
        #expect(sandbox.text(of: "Spec/pets.json") == ours)
    }

    @Test func theVersionMoves() throws {
        _ = sandbox.run("update", "--from", "full.json")
        try sandbox.write(Self.release(versions: ["2024-01-01", "2025-01-01"]), to: "full.json")
        let run = sandbox.run("update", "--from", "full.json", "--api-version", "2025-01-01")
        #expect(run.exitCode == .success)
        let expected = Self.configuration.split(separator: "2024-01-01").joined(separator: "2025-01-01")
        #expect(sandbox.text(of: "Spec/bindgen.json") == expected)
        #expect(sandbox.text(of: "Spec/pets.json")?.contains("2025-01-01") == true)
        let operations = try #require(sandbox.text(of: "Out/Operations/PetsClient+Pets.swift"))
        #expect(operations.contains("2025-01-01") && !operations.contains("2024-01-01"))
    }

    @Test func whatIsWrongIsSaid() throws {
        #expect(sandbox.run("update").exitCode == .usage)
        #expect(sandbox.run("update", "--from", "none.json").exitCode == .noInput)
        #expect(sandbox.run("update", "--from", "full.json", "--config", "none.json").exitCode == .noInput)
        #expect(sandbox.run("update", "--from", "full.json", "--api-version", "new").exitCode == .usage)
        try sandbox.write(#"{"openapi": "3.0.3", "info": {"title": "", "version": ""}, "paths": {}}"#, to: "empty.json")
        let run = sandbox.run("update", "--from", "empty.json")
        #expect(run.exitCode == .badDocument)
        #expect(run.errors.contains("listPets"))
        #expect(sandbox.text(of: "Spec/pets.json") == nil)
    }

    @Test func nothingIsWrittenIfTheCodeCannotBe() throws {
        _ = sandbox.run("update", "--from", "full.json")
        let spec = try #require(sandbox.text(of: "Spec/pets.json"))
        try FileManager.default.removeItem(at: sandbox.folder.appending(path: "Out/Operations"))
        try sandbox.write("somebody else's", to: "Out/Operations")
        try sandbox.write(Self.release(versions: ["2024-01-01", "2025-01-01"]), to: "full.json")
        let before = sandbox.files(in: ".")
        let run = sandbox.run("update", "--from", "full.json", "--api-version", "2025-01-01")
        #expect(run.exitCode == .cannotWrite)
        #expect(run.errors.contains("Out/Operations/PetsClient+Pets.swift`: "))
        #expect(sandbox.text(of: "Spec/pets.json") == spec)
        #expect(sandbox.text(of: "Spec/bindgen.json") == Self.configuration)
        #expect(sandbox.files(in: ".") == before)
    }

    /// What is new takes another name, and the configuration says so from then on.
    @Test func namesStayWhereNewPartsWouldTakeThem() throws {
        func release(_ schemas: [String]) -> String {
            let components = schemas.map { #""\#($0)": {"type": "object", "properties": {"a": {"type": "string"}}}"# }
            let operations = schemas.map { name in
                """
                "/\(name)": {"get": {"operationId": "get\(name)", "x-xgen-operation-id-override": "find", "tags": ["Pets"],
                    "responses": {"200": {"description": "d", "content": {"application/json": {"schema":
                        {"$ref": "#/components/schemas/\(name)"}}}}}}}
                """
            }
            return """
                {"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"},
                 "paths": {\(operations.joined(separator: ", "))},
                 "components": {"schemas": {\(components.joined(separator: ", "))}}}
                """
        }
        let configuration = #"{"spec": "pets.json", "output": "../Out", "names": {"other": "another"}}"#
        try sandbox.write(configuration, to: "Spec/bindgen.json")
        try sandbox.write(release(["audit_log"]), to: "full.json")
        #expect(sandbox.run("update", "--from", "full.json").exitCode == .success)
        #expect(sandbox.text(of: "Spec/bindgen.json") == configuration)
        #expect(sandbox.text(of: "Out/Operations/PetsClient+Pets.swift")?.contains("func find()") == true)

        try sandbox.write(release(["AuditLog", "audit_log"]), to: "full.json")
        let run = sandbox.run("update", "--from", "full.json")
        #expect(run.exitCode == .success)
        #expect(run.output.contains("writes Spec/bindgen.json"))
        #expect(
            sandbox.text(of: "Spec/bindgen.json") == """
                {"spec": "pets.json", "output": "../Out", "names": {
                    "#/components/schemas/audit_log": "AuditLog",
                    "getaudit_log": "find","other": "another"}}
                """
        )
        let methods = try #require(sandbox.text(of: "Out/Operations/PetsClient+Pets.swift"))
        #expect(methods.contains("func find() -> Call<AuditLog>"))
        #expect(methods.contains("func getAuditLog() -> Call<AuditLog2>"))
        #expect(sandbox.run("generate", "--check").exitCode == .success)
        #expect(sandbox.run("update", "--from", "full.json", "--dry-run").exitCode == .success)
    }

    /// A group hides a model of its name, which has a second one; a schema of that name has to take another.
    @Test func secondNamesOfModelsStay() throws {
        func release(_ schemas: [String]) -> String {
            let components = schemas.map { #""\#($0)": {"type": "object", "properties": {"a": {"type": "string"}}}"# }
            let answers = schemas.map { ##""\##($0)": {"$ref": "#/components/schemas/\##($0)"}"## }
            return """
                {"openapi": "3.0.3", "info": {"title": "Zoo", "version": "1"},
                 "paths": {"/pet": {"get": {"operationId": "getPet", "tags": ["Pet"],
                    "responses": {"200": {"description": "d", "content": {"application/json": {"schema":
                        {"type": "object", "properties": {\(answers.joined(separator: ", "))}}}}}}}}},
                 "components": {"schemas": {\(components.joined(separator: ", "))}}}
                """
        }
        try sandbox.write(#"{"spec": "pets.json", "output": "../Out"}"#, to: "Spec/bindgen.json")
        try sandbox.write(release(["Pet"]), to: "full.json")
        #expect(sandbox.run("update", "--from", "full.json").exitCode == .success)
        let alias = try #require(sandbox.text(of: "Out/Aliases.swift"))
        #expect(alias.contains("public typealias PetModel = Pet"))

        try sandbox.write(release(["Pet", "PetModel"]), to: "full.json")
        #expect(sandbox.run("update", "--from", "full.json").exitCode == .success)
        #expect(sandbox.text(of: "Out/Aliases.swift") == alias)
        #expect(
            sandbox.text(of: "Spec/bindgen.json")?.contains(##""#/components/schemas/PetModel": "PetModel2""##) == true
        )
        #expect(sandbox.run("update", "--from", "full.json", "--dry-run").exitCode == .success)
    }
}
