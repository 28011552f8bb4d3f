import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The files that unfinished downloads to one place may have left beside it.
///
/// Their names begin with a digest of the place's, for that may be as long as a name can be.
struct Leftovers {
    private let folder: String
    private let prefix: String
    private static let suffix = ".partial"

    /// The leftovers of downloads to a place.
    ///
    /// - Parameters:
    ///   - target: The path of the place.
    ///   - folder: Its folder.
    init(of target: String, in folder: String) {
        self.folder = folder + (folder.hasSuffix("/") ? "" : "/")
        let name = target.split(separator: "/").last ?? ""
        prefix = ".download-\(SHA256.hash(Array(name.utf8)).hexadecimal.prefix(16))-"
    }

    /// A path for a new file.
    func newPath() -> String {
        folder + prefix + String(UInt64.random(in: .min ... .max), radix: 36) + Self.suffix
    }

    /// Removes those that no process writes any more.
    ///
    /// Files that cannot be removed stay: a download need not fail for them.
    func remove() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(prefix) && name.hasSuffix(Self.suffix) {
            let descriptor = open(folder + name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            // The process that writes the file has the lock.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(folder + name) }
            close(descriptor)
        }
    }
}
