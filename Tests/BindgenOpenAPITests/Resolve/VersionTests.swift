import BindgenTestSupport
import BindgenOpenAPI
import BindingsSyntax
import Testing

@Suite("Versions of operations")
struct VersionTests {
    private static let versions: [APIVersion] = ["2023-01-01", "2024-08-05", "2025-03-12.upcoming", "preview"]

    @Test(
        "The newest that is not newer than the pin",
        arguments: [
            ("2022-12-31", .unavailable), ("2023-01-01", .version("2023-01-01")),
            ("2024-08-04", .version("2023-01-01")),
            ("2025-03-12", .version("2024-08-05")), ("2025-03-12.upcoming", .version("2025-03-12.upcoming")),
            ("2030-01-01", .version("2025-03-12.upcoming")), ("preview", .version("preview")),
            (nil, .version("2024-08-05")),
        ] as [(APIVersion?, VersionSelection.Choice)]
    )
    func pins(pin: APIVersion?, expected: VersionSelection.Choice) {
        #expect(VersionSelection(pin: pin).choice(among: Self.versions) == expected)
    }

    @Test func withoutStableVersionsTheNewestCounts() {
        #expect(VersionSelection(pin: nil).choice(among: ["2025-03-12.upcoming", "preview"]) == .version("preview"))
        #expect(VersionSelection(pin: nil).choice(among: []) == .undated)
        #expect(VersionSelection(pin: "2020-01-01").choice(among: []) == .undated)
    }

    private func pets() throws -> Document {
        try document(
            paths: """
                {"/pets": {
                    "get": {"operationId": "list", "responses": {"200": {"description": "", "content": {
                        "application/vnd.pets.2025-01-01+json": {}, "application/vnd.pets.2024-01-01+json": {"x-sunset": "2026-01-01"},
                        "application/vnd.pets.2024-01-01+csv": {"x-sunset": "2026-01-01"}, "text/plain": {}}},
                        "400": {"description": "", "content": {"application/vnd.pets.2020-01-01+json": {}}}}},
                    "put": {"requestBody": {"content": {"application/vnd.pets.preview+json": {}}}, "responses": {"204": {"description": ""}}},
                    "head": {"operationId": "check", "x-xgen-version": "2024-01-01", "x-sunset": "2025-06-01",
                             "responses": {"200": {"description": ""}}},
                    "delete": {"operationId": "remove", "responses": {"204": {"description": ""}}}}}
                """
        )
    }

    @Test func contentFollowsTheChoice() throws {
        let operation = try #require(pets().operations.first)
        let selection = VersionSelection(pin: "2024-06-01")
        let choice = selection.choice(for: operation)
        #expect(choice == .version("2024-01-01"))
        let content = selection.content(operation.responses[0].response.value.content, for: choice)
        #expect(
            content.map(\.name) == [
                "application/vnd.pets.2024-01-01+json", "application/vnd.pets.2024-01-01+csv", "text/plain",
            ]
        )
    }

    @Test func catalog() throws {
        let catalog = try VersionCatalog(pets())
        #expect(
            catalog.json() == """
                {"version":1,"versions":[{"apiVersion":"2024-01-01","operations":["list","check"]},\
                {"apiVersion":"2025-01-01","operations":["list"]},{"apiVersion":"preview","operations":["PUT /pets"]}],\
                "sunsets":[{"apiVersion":"2024-01-01","operation":"list","date":"2026-01-01"},\
                {"apiVersion":"2024-01-01","operation":"check","date":"2025-06-01"}]}

                """
        )
        #expect(
            catalog.text() == """
                2024-01-01  2 operations
                2025-01-01  1 operation
                preview     1 operation
                without a version: 1 operation

                announced ends:
                2026-01-01  list 2024-01-01
                2025-06-01  check 2024-01-01

                """
        )
    }
}
