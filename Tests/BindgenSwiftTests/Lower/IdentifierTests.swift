import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
import Testing

/// Names of Swift for names of documents.
@Suite struct IdentifierTests {
    @Test(arguments: [
        ("groupId", "groupID"), ("+1", "plusOne"), ("-1", "minusOne"), ("FILTER_BUILDER", "filterBuilder"),
        ("mongodb-audit-log", "mongodbAuditLog"), ("roleIDs", "roleIDs"), ("", "empty"), ("1.5", "onePoint5"),
        ("日本", "日本"), ("x/y", "xY"), ("a\nb", "aB"), ("_", "underscore"), ("don't", "dont"),
    ])
    func members(text: String, name: String) {
        #expect(Identifier.member(text) == name)
    }

    @Test(arguments: [("groupId", "GroupID"), ("PaginatedHostView_Atlas", "PaginatedHostViewAtlas"), ("url", "Url")])
    func types(text: String, name: String) {
        #expect(Identifier.type(text) == name)
    }

    @Test(arguments: [
        ("logName", "DownloadLog", "DownloadLogName"), ("log", "DownloadLog", "DownloadLogLog"),
        ("logName", "OpenCatalog", "OpenCatalogLogName"), ("id", "GetPet", "GetPetID"), ("id", "GetID", "GetIDID"),
    ])
    func typesBehindOthersStutterNot(text: String, prefix: String, name: String) {
        #expect(Identifier.type(text, after: prefix) == name)
    }

    @Test(arguments: [
        ("Access Tracking", "AccessTracking", "accessTracking"), ("日本", "日本Operations", "日本"),
        ("Connection", "ConnectionOperations", "connectionOperations"),
    ])
    func groupsAndTheirPropertiesDiffer(tag: String, type: String, property: String) {
        #expect(OperationNames.namespace(for: tag) == (type, property))
    }

    @Test func sentencesEndAtAWord() {
        let sentence = Array(repeating: "which goes on", count: 40).joined(separator: " ")
        let name = Identifier.member(sentence)
        #expect(name.utf8.count <= 80 && name.hasPrefix("whichGoesOnWhichGoesOn"))
        #expect(name.hasSuffix("On") || name.hasSuffix("Goes") || name.hasSuffix("Which"))
        #expect(Identifier.member(String(repeating: "é", count: 4_000)).utf8.count <= 80)
    }
}
