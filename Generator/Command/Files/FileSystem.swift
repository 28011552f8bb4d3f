#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The few things the tool does with files.
enum FileSystem {
    /// The target of a path.
    enum Kind: Sendable {
        case file
        case folder
        case symbolicLink
        case other
    }

    /// The message of the operating system.
    struct SystemError: Error, Sendable {
        var code: Int32

        /// The error in words, such as `No such file or directory`.
        var message: String { String(cString: strerror(code)) }

        static var last: SystemError { SystemError(code: errno) }
    }

    /// The kind of file at the path, without following links; `nil` if there is none.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .symbolicLink
        default: return .other
        }
    }

    /// Reads a whole file, or as much of its start as `limit` says.
    static func read(_ path: String, limit: Int = Int.max) throws(SystemError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(code: EISDIR) }
        var bytes: [UInt8] = []
        var capacity = min(limit, max(Int(clamping: status.st_size) + 1, 4096))
        while bytes.count < limit {
            let start = bytes.count
            var failure: Int32?
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                var result = Self.read(descriptor, into: buffer)
                while result < 0, errno == EINTR { result = Self.read(descriptor, into: buffer) }
                if result < 0 { failure = errno }
                count = max(0, result)
            }
            if let failure { throw SystemError(code: failure) }
            if chunk.isEmpty { break }
            if start == 0 { bytes = chunk } else { bytes += chunk }
            capacity = min(limit - bytes.count, 1 << 16)
        }
        return bytes
    }

    private static func read(_ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// Writes a file that other processes see only when it is complete.
    static func write(_ text: String, to path: String) throws(SystemError) {
        let staged = try stage(text, for: path)
        do throws(SystemError) {
            try move(staged, to: path)
        } catch {
            unlink(staged)
            throw error
        }
    }

    /// Writes what a file is going to hold into one beside it.
    ///
    /// - Returns: The path of the file beside it.
    static func stage(_ text: String, for path: String) throws(SystemError) -> String {
        let staged = path + ".bindgen-" + String(getpid())
        let descriptor = open(staged, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last }
        var text = text
        var failure: SystemError?
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while failure == nil, !rest.isEmpty {
                let count = Self.write(descriptor, rest)
                if count > 0 {
                    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                } else if errno != EINTR {
                    failure = .last
                }
            }
        }
        if close(descriptor) != 0, failure == nil { failure = .last }
        if let failure {
            unlink(staged)
            throw failure
        }
        return staged
    }

    /// Moves a file to another place, where it takes the place of what is there.
    static func move(_ path: String, to other: String) throws(SystemError) {
        guard rename(path, other) == 0 else { throw .last }
    }

    /// Gives a file a second name, under which it stays when another takes its place.
    ///
    /// - Returns: The second name; `nil` if there is no file.
    static func keep(_ path: String) throws(SystemError) -> String? {
        guard kind(of: path) != nil else { return nil }
        let second = path + ".bindgen-old-" + String(getpid())
        unlink(second)
        if link(path, second) == 0 { return second }
        // Some file systems have no second names.
        let text = String(decoding: try read(path), as: UTF8.self)
        try write(text, to: second)
        return second
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Makes a folder and those above it.
    ///
    /// - Returns: The folders that were made, the outermost first.
    @discardableResult
    static func makeFolder(_ path: String) throws(SystemError) -> [String] {
        if mkdir(path, 0o777) == 0 { return [path] }
        if errno == EEXIST { return [] }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw .last }
        let above = try makeFolder(String(path[..<slash]))
        if mkdir(path, 0o777) == 0 { return above + [path] }
        guard errno == EEXIST else { throw .last }
        return above
    }

    /// Removes a file.
    static func removeFile(_ path: String) throws(SystemError) {
        guard unlink(path) == 0 else { throw .last }
    }

    /// Removes a folder if nothing is in it.
    static func removeFolderIfEmpty(_ path: String) {
        rmdir(path)
    }

    /// The names in a folder, sorted.
    static func names(in folder: String) throws(SystemError) -> [String] {
        guard let stream = opendir(folder) else { throw .last }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
