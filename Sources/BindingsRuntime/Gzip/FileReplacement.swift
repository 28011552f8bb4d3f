import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that is written beside its place and put there when it is whole; until then, and if that never comes, the
/// place is as it was.
///
/// It belongs to one task at a time. Releasing it before it is put in place removes the file.
final class FileReplacement {
    private let target: String
    private let folder: String
    private let overwrites: Bool
    private let file: PartialFile
    private let synchronize: (Int32) -> Int32
    /// The bytes written so far.
    private(set) var count: Int64 = 0

    /// Starts a file.
    ///
    /// - Parameters:
    ///   - url: Its place.
    ///   - overwrites: Whether it may take the place of a file that is there, or of a symbolic link to one. The file then
    ///     gets the permissions of that file.
    ///   - isUnnamed: Whether the file may be without a name until it is in place, where the system allows that.
    ///   - synchronize: Flushes the file of a descriptor to the disk.
    init(
        of url: URL,
        overwrites: Bool,
        isUnnamed: Bool = true,
        synchronize: @escaping (Int32) -> Int32 = { fsync($0) }
    ) throws(SystemFailure) {
        target = url.path
        folder = url.deletingLastPathComponent().path
        self.overwrites = overwrites
        self.synchronize = synchronize
        let permissions = try Self.permissions(of: target, overwrites: overwrites)
        file = try PartialFile(for: target, in: folder, permissions: permissions ?? 0o666, isUnnamed: isUnnamed)
        // The mask of the process has no say in the permissions that a file had.
        if let permissions { fchmod(file.descriptor, permissions) }
    }

    /// The permissions of the file at a place, or of the one that a link there leads to; `nil` if there is none.
    ///
    /// - Throws: ``SystemFailure`` if the existing file must not be replaced.
    private static func permissions(of target: String, overwrites: Bool) throws(SystemFailure) -> mode_t? {
        var status = stat()
        // A link that leads nowhere is something that is there.
        guard lstat(target, &status) == 0 else { return nil }
        let exists = stat(target, &status) == 0
        let kind = status.st_mode & S_IFMT
        if exists && kind == S_IFDIR { throw SystemFailure(.write, path: target, code: EISDIR) }
        if !overwrites { throw SystemFailure(.write, path: target, code: EEXIST) }
        guard exists else { return nil }
        // A device or a pipe would be lost to everybody.
        if kind != S_IFREG { throw SystemFailure(.rename, path: target, code: ENOTSUP) }
        return status.st_mode & 0o777
    }

    /// Adds bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
        var rest = bytes
        while !rest.isEmpty {
            #if canImport(Darwin)
                let written = Darwin.write(file.descriptor, rest.baseAddress, rest.count)
            #elseif canImport(Glibc)
                let written = Glibc.write(file.descriptor, rest.baseAddress, rest.count)
            #elseif canImport(Musl)
                let written = Musl.write(file.descriptor, rest.baseAddress, rest.count)
            #endif
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw SystemFailure(.write, path: target) }
            count += Int64(written)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
        }
    }

    /// Makes sure that all is on the disk and puts the file in its place.
    func putInPlace() throws(SystemFailure) {
        guard synchronize(file.descriptor) == 0 else { throw SystemFailure(.synchronize, path: target) }
        // Some file systems report a full disk only when a file is closed; this one stays open, for its lock.
        let copy = dup(file.descriptor)
        if copy >= 0, close(copy) != 0 { throw SystemFailure(.write, path: target) }
        try moveIntoPlace()
        let folderDescriptor = open(folder, O_RDONLY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            // The file is whole and in place; that its name survives a power failure is the system's best effort.
            _ = synchronize(folderDescriptor)
            close(folderDescriptor)
        }
    }

    private func moveIntoPlace() throws(SystemFailure) {
        // A link, unlike a renaming, never takes the place of a file that has come since.
        let error = file.link(to: target)
        if error == 0 { return }
        if !overwrites {
            if error == EEXIST || file.isUnnamed { throw SystemFailure(.write, path: target, code: error) }
            // Some file systems have no links.
            var status = stat()
            guard lstat(target, &status) != 0 else { throw SystemFailure(.write, path: target, code: EEXIST) }
        }
        try file.replace(target)
    }
}
