import Foundation
import Synchronization
import Testing

@testable import BindingsRuntime

/// Files with and without a name while they are written.
@Suite struct FileReplacementTests {
    private static func replacement(
        of url: URL,
        overwrites: Bool = true,
        isUnnamed: Bool,
        synchronize: @escaping (Int32) -> Int32 = { fsync($0) }
    ) throws -> FileReplacement {
        let file = try FileReplacement(of: url, overwrites: overwrites, isUnnamed: isUnnamed, synchronize: synchronize)
        try Self.new.withUnsafeBytes { try file.write($0) }
        return file
    }

    private static let new = Array("new".utf8)

    /// A name of a target that has come since is not taken, nor its file.
    @Test(arguments: [true, false])
    func aFileThatCameSinceStays(_ isUnnamed: Bool) throws {
        let folder = try TemporaryFolder()
        do {
            let file = try Self.replacement(of: folder.file, overwrites: false, isUnnamed: isUnnamed)
            try Data("other".utf8).write(to: folder.file)
            let failure = #expect(throws: SystemFailure.self) { try file.putInPlace() }
            #expect(failure?.code == EEXIST)
        }
        #expect(folder.content == Array("other".utf8) && folder.names == ["log.gz"])
    }

    @Test(arguments: [0o600, 0o640, 0o666, 0o755, 0o400] as [mode_t], [true, false])
    func permissionsOfTheReplacedFileStay(_ permissions: mode_t, _ isUnnamed: Bool) throws {
        let folder = try TemporaryFolder()
        try Data("old".utf8).write(to: folder.file)
        #expect(chmod(folder.file.path, permissions) == 0)
        try Self.replacement(of: folder.file, isUnnamed: isUnnamed).putInPlace()
        #expect(folder.content == Self.new && folder.permissions == permissions)
    }

    /// A new file has the permissions that any program would give it.
    @Test(arguments: [true, false])
    func permissionsOfANewFileAreTheUsual(_ isUnnamed: Bool) throws {
        let folder = try TemporaryFolder()
        let usual = folder.url.appendingPathComponent("usual")
        let descriptor = open(usual.path, O_CREAT | O_WRONLY, 0o666)
        close(descriptor)
        var status = stat()
        #expect(stat(usual.path, &status) == 0)
        try Self.replacement(of: folder.file, isUnnamed: isUnnamed).putInPlace()
        #expect(folder.permissions == status.st_mode & 0o777)
    }

    /// All is on the disk before the file is in its place, and then the folder with its name.
    @Test(arguments: [true, false], [true, false])
    func allIsOnTheDiskBeforeItIsInPlace(_ isUnnamed: Bool, _ overwrites: Bool) throws {
        let folder = try TemporaryFolder()
        if overwrites { try Data("old".utf8).write(to: folder.file) }
        var calls: [(size: off_t?, content: [UInt8]?)] = []
        let file = try Self.replacement(of: folder.file, overwrites: overwrites, isUnnamed: isUnnamed) { descriptor in
            var status = stat()
            fstat(descriptor, &status)
            calls.append((status.st_mode & S_IFMT == S_IFREG ? status.st_size : nil, folder.content))
            return fsync(descriptor)
        }
        try file.putInPlace()
        #expect(calls.map(\.size) == [3, nil])
        #expect(calls.map(\.content) == [overwrites ? Array("old".utf8) : nil, Self.new])
    }

    @Test(arguments: [true, false])
    func whatIsNotOnTheDiskIsNotPutInPlace(_ isUnnamed: Bool) throws {
        let folder = try TemporaryFolder()
        try Data("old".utf8).write(to: folder.file)
        do {
            let file = try Self.replacement(of: folder.file, isUnnamed: isUnnamed) { _ in
                errno = EIO
                return -1
            }
            let failure = #expect(throws: SystemFailure.self) { try file.putInPlace() }
            #expect(failure == SystemFailure(.synchronize, path: folder.file.path, code: EIO))
        }
        #expect(folder.content == Array("old".utf8) && folder.names == ["log.gz"])
    }

    /// A link is replaced itself; the file it leads to stays as it is and lends its permissions.
    @Test(arguments: [true, false])
    func aLinkIsReplacedNotFollowed(_ isUnnamed: Bool) throws {
        let folder = try TemporaryFolder()
        let old = folder.url.appendingPathComponent("old.gz")
        try Data("old".utf8).write(to: old)
        #expect(chmod(old.path, 0o600) == 0 && symlink("old.gz", folder.file.path) == 0)
        let failure = #expect(throws: SystemFailure.self) {
            try Self.replacement(of: folder.file, overwrites: false, isUnnamed: isUnnamed)
        }
        #expect(failure?.code == EEXIST)
        try Self.replacement(of: folder.file, isUnnamed: isUnnamed).putInPlace()
        var status = stat()
        #expect(lstat(folder.file.path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG)
        #expect(folder.content == Self.new && folder.permissions == 0o600)
        #expect(try Data(contentsOf: old) == Data("old".utf8) && folder.names == ["log.gz", "old.gz"])
    }

    /// A link that leads nowhere is something that is there; one to a folder is not replaced.
    @Test(arguments: [true, false])
    func oddLinks(_ isUnnamed: Bool) throws {
        let folder = try TemporaryFolder()
        #expect(symlink("nowhere", folder.file.path) == 0)
        let failure = #expect(throws: SystemFailure.self) {
            try Self.replacement(of: folder.file, overwrites: false, isUnnamed: isUnnamed)
        }
        #expect(failure?.code == EEXIST && folder.names == ["log.gz"])
        try Self.replacement(of: folder.file, isUnnamed: isUnnamed).putInPlace()
        #expect(folder.content == Self.new && folder.names == ["log.gz"])
        let other = folder.url.appendingPathComponent("other")
        #expect(symlink(".", other.path) == 0)
        let second = #expect(throws: SystemFailure.self) { try Self.replacement(of: other, isUnnamed: isUnnamed) }
        #expect(second?.code == EISDIR)
    }

    /// Of a process that is killed nothing stays where the system has files without a name.
    @Test func aFileWithoutANameIsNowhere() throws {
        let folder = try TemporaryFolder()
        let partial = try PartialFile(for: folder.file.path, in: folder.url.path, permissions: 0o666, isUnnamed: true)
        #expect(folder.names.isEmpty == partial.isUnnamed)
        let named = try PartialFile(for: folder.file.path, in: folder.url.path, permissions: 0o666, isUnnamed: false)
        #expect(!named.isUnnamed && folder.names.contains { $0.hasPrefix(".download-") && $0.hasSuffix(".partial") })
    }

    /// What a killed process left of a download is removed by the next one to the same place, and by no other.
    @Test(arguments: [true, false])
    func leftoversAreRemoved(_ isUnnamed: Bool) throws {
        let folder = try TemporaryFolder()
        let other = folder.url.appendingPathComponent("other.gz")
        let leftovers = [folder.file, other].map { Leftovers(of: $0.path, in: folder.url.path).newPath() }
        for path in leftovers { try Data("left".utf8).write(to: URL(fileURLWithPath: path)) }
        try Self.replacement(of: folder.file, isUnnamed: isUnnamed).putInPlace()
        let kept = (leftovers[1] as NSString).lastPathComponent
        #expect(folder.names == [kept, "log.gz"] && folder.content == Self.new)
    }

    /// A file that is being written is not a leftover.
    @Test(arguments: [true, false])
    func filesBeingWrittenStay(_ overwrites: Bool) throws {
        let folder = try TemporaryFolder()
        let first = try Self.replacement(of: folder.file, overwrites: overwrites, isUnnamed: false)
        let second = try Self.replacement(of: folder.file, overwrites: overwrites, isUnnamed: false)
        #expect(folder.names.count == 2)
        try second.write(UnsafeRawBufferPointer(start: nil, count: 0))
        try second.putInPlace()
        if overwrites {
            try first.putInPlace()
        } else {
            let failure = #expect(throws: SystemFailure.self) { try first.putInPlace() }
            #expect(failure?.code == EEXIST)
        }
        #expect(folder.content == Self.new)
    }

    @Test func longNamesAreNoTrouble() throws {
        let folder = try TemporaryFolder()
        let place = folder.url.appendingPathComponent(String(repeating: "n", count: 255))
        for isUnnamed in [true, false] { try Self.replacement(of: place, isUnnamed: isUnnamed).putInPlace() }
        #expect(folder.names.count == 1)
    }
}
