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
/// It belongs to one task at a time. Letting go of it before it is put in place removes what was written.
final class FileReplacement {
    private let target: String
    private let folder: String
    private let temporary: String
    private let overwrites: Bool
    private var descriptor: Int32
    private var isInPlace = false
    /// The bytes written so far.
    private(set) var count: Int64 = 0

    /// Starts a file.
    ///
    /// - Parameters:
    ///   - url: Its place.
    ///   - overwrites: Whether it may take the place of a file that is there.
    init(of url: URL, overwrites: Bool) throws(SystemFailure) {
        target = url.path
        folder = url.deletingLastPathComponent().path
        self.overwrites = overwrites
        var existing = stat()
        let exists = stat(target, &existing) == 0
        if exists && existing.st_mode & S_IFMT == S_IFDIR { throw SystemFailure(.write, path: target, code: EISDIR) }
        if exists && !overwrites { throw SystemFailure(.write, path: target, code: EEXIST) }
        // A device or a pipe would be lost to everybody.
        if exists && existing.st_mode & S_IFMT != S_IFREG {
            throw SystemFailure(.rename, path: target, code: ENOTSUP)
        }
        let name = ".download-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".partial"
        temporary = folder + (folder.hasSuffix("/") ? "" : "/") + name
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw SystemFailure(.create, path: folder) }
        if exists { fchmod(descriptor, existing.st_mode & 0o777) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isInPlace { unlink(temporary) }
    }

    /// Adds bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
        var rest = bytes
        while !rest.isEmpty {
            #if canImport(Darwin)
                let written = Darwin.write(descriptor, rest.baseAddress, rest.count)
            #elseif canImport(Glibc)
                let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
            #elseif canImport(Musl)
                let written = Musl.write(descriptor, rest.baseAddress, rest.count)
            #endif
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw SystemFailure(.write, path: target) }
            count += Int64(written)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
        }
    }

    /// Makes sure that all is on the disk and puts the file in its place.
    func putInPlace() throws(SystemFailure) {
        guard fsync(descriptor) == 0 else { throw SystemFailure(.synchronize, path: target) }
        // Some file systems report a full disk only here.
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw SystemFailure(.write, path: target) }
        try moveIntoPlace()
        isInPlace = true
        let folderDescriptor = open(folder, O_RDONLY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            // The file is whole and in place; that its name survives a power failure is the system's best effort.
            fsync(folderDescriptor)
            close(folderDescriptor)
        }
    }

    private func moveIntoPlace() throws(SystemFailure) {
        if !overwrites {
            // A link, unlike a renaming, never takes the place of a file that has come since.
            if link(temporary, target) == 0 {
                unlink(temporary)
                return
            }
            if errno == EEXIST { throw SystemFailure(.write, path: target) }
            // Some file systems have no links.
            guard access(target, F_OK) != 0 else { throw SystemFailure(.write, path: target, code: EEXIST) }
        }
        guard rename(temporary, target) == 0 else { throw SystemFailure(.rename, path: target) }
    }
}
