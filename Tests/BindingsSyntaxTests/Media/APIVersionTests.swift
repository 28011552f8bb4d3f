import BindingsSyntax
import Testing

struct APIVersionTests {
    @Test(arguments: [
        "2023-02-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-09-22.upcoming", "preview",
        "private-preview-search", "private-preview-a.B_9-x",
    ])
    func readsAndPrintsEveryForm(text: String) throws {
        let version = try #require(APIVersion(text))
        #expect(version.description == text)
        #expect(version.isWellFormed)
    }

    @Test(arguments: [
        "", "2023", "2023-2-1", "2023-02-30", "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-01-00",
        "0000-01-01", "2023-02-01.", "2023-02-01.UPCOMING", "2023-02-01.upcoming.upcoming", ".upcoming", "2023_02_01",
        "２０２３-02-01", "+023-02-01", " 2023-02-01", "2023-02-01\n", "Preview", "preview ", "private-preview-",
        "private-preview", "private-preview-a+b", "private-preview-a b", "private-preview-é", "2023-04-31", "latest",
    ])
    func refusesEverythingElse(text: String) {
        let version = APIVersion(text)
        #expect(version == nil)
    }

    @Test func ordersVersionsAsTheyFollowInTime() {
        let ordered: [APIVersion] = [
            "2023-01-01", "2023-01-01.upcoming", "2023-01-02", "2023-02-01", "2024-01-01", "2024-01-01.upcoming",
            "9999-12-31.upcoming", "preview", "private-preview-a", "private-preview-b", "?", "later",
        ]
        #expect(ordered.reversed().sorted() == ordered)
        for (index, version) in ordered.enumerated() {
            #expect(ordered.filter { $0 < version }.count == index)
        }
    }

    @Test func tellsTheFormsApart() {
        let stable: APIVersion = "2023-02-01"
        let upcoming: APIVersion = "2023-02-01.upcoming"
        let secret: APIVersion = "private-preview-search"
        #expect(stable.isStable && !stable.isUpcoming && !stable.isPreview)
        #expect(!upcoming.isStable && upcoming.isUpcoming && !upcoming.isPreview)
        #expect(!secret.isStable && !secret.isUpcoming && secret.isPreview)
        #expect(APIVersion.preview.isPreview && !APIVersion.preview.isStable)
        #expect(stable.dateText == "2023-02-01")
        #expect(upcoming.dateText == "2023-02-01")
        #expect(APIVersion.preview.dateText == nil)
        #expect(secret.privatePreviewName == "search")
        #expect(stable.privatePreviewName == nil)
    }

    @Test func keepsAMalformedLiteralAsItWasWritten() {
        let version: APIVersion = "2023-02-30"
        let other: APIVersion = "2023-02-31"
        #expect(!version.isWellFormed)
        #expect(version.description == "2023-02-30")
        #expect(version != other)
        #expect(version > .preview)
        #expect(!version.isStable && !version.isUpcoming && !version.isPreview)
    }
}
