import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that is being written and is not yet in its place: without a name where the system allows that, so that nothing
/// is left of a process that is killed; else under a name that the next download to the same place recognises.
///
/// A lock on the file lasts as long as whoever writes it and tells it from a leftover. Letting go of the file removes it
/// unless it was moved to its place.
final class PartialFile {
    /// The file, open for writing.
    let descriptor: Int32
    private let leftovers: Leftovers
    /// The path of the file; `nil` if it has none.
    private var path: String?

    /// Creates an empty file.
    ///
    /// - Parameters:
    ///   - target: The path of its later place.
    ///   - folder: The folder of that place.
    ///   - permissions: The permissions, from which the system takes those of the process's mask.
    ///   - isUnnamed: Whether the file may be without a name.
    init(for target: String, in folder: String, permissions: mode_t, isUnnamed: Bool) throws(SystemFailure) {
        leftovers = Leftovers(of: target, in: folder)
        leftovers.remove()
        if isUnnamed, let unnamed = Self.unnamed(in: folder, permissions: permissions) {
            descriptor = unnamed
            // No other process has the file open, so that this does not wait.
            flock(unnamed, LOCK_EX)
        } else {
            (descriptor, path) = try Self.named(leftovers, in: folder, permissions: permissions)
        }
    }

    deinit {
        if let path { unlink(path) }
        close(descriptor)
    }

    /// Whether the file has no name yet.
    var isUnnamed: Bool { path == nil }

    private static func unnamed(in folder: String, permissions: mode_t) -> Int32? {
        #if canImport(Darwin)
            return nil
        #else
            // The macro O_TMPFILE, which Swift does not import.
            let temporary = O_DIRECTORY | 0o20_000_000
            let descriptor = open(folder, O_WRONLY | O_CLOEXEC | temporary, permissions)
            guard descriptor >= 0 else { return nil }
            // Without this entry, the file could never be given a name.
            guard access(entry(of: descriptor), F_OK) == 0 else {
                close(descriptor)
                return nil
            }
            return descriptor
        #endif
    }

    private static func named(
        _ leftovers: Leftovers,
        in folder: String,
        permissions: mode_t
    ) throws(SystemFailure) -> (Int32, String) {
        for _ in 0..<16 {
            let path = leftovers.newPath()
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
            guard descriptor >= 0 else { throw SystemFailure(.create, path: folder) }
            flock(descriptor, LOCK_EX)
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_nlink > 0 { return (descriptor, path) }
            // Another download has taken it for a leftover in the moment before it was locked.
            close(descriptor)
        }
        throw SystemFailure(.create, path: folder, code: EAGAIN)
    }

    #if !canImport(Darwin)
        private static func entry(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }
    #endif

    /// Gives the file a name where nothing has that name.
    ///
    /// - Returns: 0, or the error of the system.
    func link(to target: String) -> Int32 {
        let result: Int32
        if let path {
            #if canImport(Darwin)
                result = Darwin.link(path, target)
            #elseif canImport(Glibc)
                result = Glibc.link(path, target)
            #elseif canImport(Musl)
                result = Musl.link(path, target)
            #endif
            guard result == 0 else { return errno }
            unlink(path)
            self.path = nil
        } else {
            #if canImport(Darwin)
                result = -1
            #else
                result = linkat(AT_FDCWD, Self.entry(of: descriptor), AT_FDCWD, target, AT_SYMLINK_FOLLOW)
            #endif
            guard result == 0 else { return errno }
        }
        return 0
    }

    /// Moves the file into place, replacing an existing one.
    func replace(_ target: String) throws(SystemFailure) {
        if path == nil {
            // The system has no step that gives a nameless file a name that is taken.
            let name = leftovers.newPath()
            let error = link(to: name)
            guard error == 0 else { throw SystemFailure(.rename, path: target, code: error) }
            path = name
        }
        guard let path, rename(path, target) == 0 else { throw SystemFailure(.rename, path: target) }
        self.path = nil
    }
}
