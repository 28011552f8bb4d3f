import Foundation
import Testing

@testable import bindgen

/// Files change together or not at all.
@Suite struct FileTransactionTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write("old", to: "changed.txt")
        try sandbox.write("old", to: "removed.txt")
    }

    private func path(_ name: String) -> String { sandbox.folder.appending(path: name).path }

    private func transaction(endingWith last: String) -> FileTransaction {
        var transaction = FileTransaction()
        transaction.write("new", to: path("changed.txt"), named: "changed.txt")
        transaction.remove(path("removed.txt"), named: "removed.txt")
        transaction.write("new", to: path("folder/inner/new.txt"), named: "folder/inner/new.txt")
        transaction.write("last", to: path(last), named: last)
        return transaction
    }

    @Test func allChangesAreMade() throws {
        try transaction(endingWith: "last.txt").commit()
        #expect(sandbox.text(of: "changed.txt") == "new")
        #expect(sandbox.files(in: ".") == ["changed.txt", "folder/inner/new.txt", "last.txt"])
    }

    /// A folder where a file should be shows only when the file takes its place, a file where a folder should be before.
    @Test(arguments: ["taken", "changed.txt/file"])
    func noChangeIsMadeIfOneFails(last: String) throws {
        try sandbox.write("theirs", to: "taken/theirs.txt")
        let failure = #expect(throws: Failure.self) { try transaction(endingWith: last).commit() }
        #expect(failure?.exitCode == .cannotWrite)
        #expect(failure?.message.hasPrefix("cannot write `\(last)`: ") == true)
        #expect(sandbox.text(of: "changed.txt") == "old")
        #expect(sandbox.text(of: "removed.txt") == "old")
        #expect(sandbox.files(in: ".") == ["changed.txt", "removed.txt", "taken/theirs.txt"])
        #expect(FileSystem.kind(of: path("folder")) == nil)
    }
}
