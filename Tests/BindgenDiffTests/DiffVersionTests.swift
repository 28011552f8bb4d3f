import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff
import BindingsJSON
import BindingsSyntax
import Testing

@Suite("Dated media types")
struct DiffVersionTests {
    private static let content = DiffFixture.get + "/responses/200/content"

    private static func content(_ versions: [(String, String)], sunset: String? = nil) -> DiffFixture.Edit {
        let members = versions.map { version, type in
            let sunset = sunset.map { #","x-sunset":"\#($0)""# } ?? ""
            return
                #""application/vnd.pets.\#(version)+json":{"schema":{"properties":{"v":{"type":"\#(type)"}}}\#(sunset)}"#
        }
        return .set(content, "{" + members.joined(separator: ",") + "}")
    }

    private func options(_ base: APIVersion?, _ revision: APIVersion?) -> ComparisonOptions {
        ComparisonOptions(today: DiffFixture.today, baseVersion: base, revisionVersion: revision)
    }

    @Test("A date that goes away is an error, unless its sunset is over")
    func removedDate() throws {
        for (sunset, level) in [(nil, ChangeLevel.error), ("2030-01-01", .error), ("2020-01-01", .info)] {
            let changes = try DiffFixture.changes(
                base: [Self.content([("2023-01-01", "string"), ("2024-01-01", "string")], sunset: sunset)],
                revision: [Self.content([("2024-01-01", "string")], sunset: sunset)]
            )
            #expect(changes.map(\.id) == ["response-media-type-removed"])
            #expect(changes.map(\.level) == [level])
        }
    }

    @Test("Media types of one date and suffix are one, whoever the vendor is")
    func otherVendor() throws {
        let base = Self.content([("2023-01-01", "string")])
        let revision = DiffFixture.Edit.set(
            Self.content,
            (base.value ?? "").replacing("vnd.pets", with: "vnd.shop.pets")
        )
        #expect(try DiffFixture.changes(base: [base], revision: [revision]).isEmpty)
    }

    @Test("A date that moves is one that goes and one that comes")
    func movedDate() throws {
        let changes = try DiffFixture.changes(
            base: [Self.content([("2023-01-01", "string")])],
            revision: [Self.content([("2024-01-01", "string")])]
        )
        #expect(changes.map(\.id) == ["response-media-type-removed", "response-media-type-added"])
    }

    @Test("A client that is pinned sees the newest version that is not after its pin")
    func pinned() throws {
        let base = Self.content([("2023-01-01", "string"), ("2024-01-01", "string")])
        let newOnly = Self.content([("2023-01-01", "string"), ("2024-01-01", "integer"), ("2025-01-01", "array")])
        #expect(
            try DiffFixture.changes(base: [base], revision: [newOnly], options: options("2023-06-01", "2023-06-01"))
                .isEmpty
        )
        let seen = try DiffFixture.changes(
            base: [base],
            revision: [newOnly],
            options: options("2024-06-01", "2024-06-01")
        )
        #expect(seen.map(\.id) == ["response-property-type-changed"])
    }

    @Test("A version beside an operation or a media type counts as one in its name")
    func declaredVersions() throws {
        let operation = #""x-xgen-version":"2025-01-01","responses":{"204":{"description":"done"}}"#
        let body = #""responses":{"200":{"content":{"application/json":{"x-xgen-version":"2025-01-01"}}}}"#
        let request = #""requestBody":{"content":{"application/json":{"x-xgen-version":"2025-01-01"}}},"responses":{}"#
        for members in [operation, body, request] {
            let added = DiffFixture.Edit.set("/paths/~1new", #"{"get":{\#(members)}}"#)
            for (pin, ids) in [("2023-01-01", []), ("2025-01-01", ["endpoint-added"]), (nil, ["endpoint-added"])] {
                let pin = pin.flatMap(APIVersion.init)
                let changes = try DiffFixture.changes(revision: [added], options: options(pin, pin))
                #expect(changes.map(\.id) == ids)
            }
        }
        let old = #""application/json":{"x-xgen-version":"2023-01-01","schema":{"type":"string"}}"#
        let plain = "{\(old)}"
        let dated = #"{\#(old),"text/csv":{"x-xgen-version":"2025-01-01"}}"#
        for (pin, ids) in [
            ("2023-01-01", []), ("2025-01-01", ["response-media-type-removed", "response-media-type-added"]),
        ] {
            let pin = APIVersion(pin)
            let changes = try DiffFixture.changes(
                base: [.set(Self.content, plain)],
                revision: [.set(Self.content, dated)],
                options: options(pin, pin)
            )
            #expect(changes.map(\.id) == ids)
        }
    }

    @Test("One document tells what moving the pin brings")
    func movedPin() throws {
        let document = try DiffFixture.document([
            Self.content([("2023-01-01", "string"), ("2024-01-01", "integer")]),
            .set(
                "/paths/~1new",
                #"{"get":{"responses":{"200":{"content":{"application/vnd.pets.2024-01-01+json":{}}}}}}"#
            ),
        ])
        let moved = DocumentDiff(options("2023-06-01", "2024-06-01")).wireChanges(from: document, to: document)
        #expect(moved.map(\.id) == ["response-property-type-changed", "endpoint-added"])
        let back = DocumentDiff(options("2024-06-01", "2023-06-01")).wireChanges(from: document, to: document)
        #expect(back.map(\.id) == ["response-property-type-changed", "api-removed-without-deprecation"])
        #expect(DocumentDiff(options("2024-06-01", "2024-06-01")).wireChanges(from: document, to: document).isEmpty)
    }

    @Test("Only the chosen operations are compared, by id, short name or method and path")
    func operations() throws {
        let edits: [DiffFixture.Edit] = [
            .set(DiffFixture.post + "/tags", "[]"), .remove(DiffFixture.get), .set("/info/version", #""0.1.0""#),
        ]
        for (name, id) in [
            ("createPet", "api-tag-removed"), ("getPet", "api-removed-without-deprecation"),
            ("GET /pets/{id}", "api-removed-without-deprecation"),
        ] {
            let options = ComparisonOptions(today: DiffFixture.today, operations: [name])
            #expect(try DiffFixture.changes(revision: edits, options: options).map(\.id) == [id])
        }
    }
}
