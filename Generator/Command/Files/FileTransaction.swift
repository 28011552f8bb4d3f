/// Changes of files that succeed or fail together.
///
/// A new file is written beside its place first, where a full disk or a folder that may not be written to shows before
/// anything has changed. Then each file takes its place at once; if one cannot, those before it get back what they had.
struct FileTransaction {
    private struct Change {
        /// The path as messages call it.
        var name: String
        /// The path as the operating system wants it.
        var path: String
        /// The new content; `nil` if the file goes.
        var text: String?
        /// Where the new content waits.
        var staged: String?
    }

    private var changes: [Change] = []

    /// Plans to write a file.
    mutating func write(_ text: String, to path: String, named name: String) {
        changes.append(Change(name: name, path: path, text: text))
    }

    /// Plans to remove a file.
    mutating func remove(_ path: String, named name: String) {
        changes.append(Change(name: name, path: path))
    }

    /// Makes the changes.
    ///
    /// - Throws: A failure that names the file; everything is as it was.
    consuming func commit() throws(Failure) {
        var folders: [String] = []
        var kept: [String?] = []
        var current = ""
        do throws(FileSystem.SystemError) {
            for index in changes.indices {
                current = changes[index].name
                guard let text = changes[index].text else { continue }
                if let slash = changes[index].path.lastIndex(of: "/") {
                    folders += try FileSystem.makeFolder(String(changes[index].path[..<slash]))
                }
                changes[index].staged = try FileSystem.stage(text, for: changes[index].path)
            }
            for change in changes {
                current = change.name
                kept.append(try FileSystem.keep(change.path))
                if let staged = change.staged {
                    try FileSystem.move(staged, to: change.path)
                } else {
                    try FileSystem.removeFile(change.path)
                }
            }
        } catch {
            undo(kept: kept, folders: folders)
            throw .cannotWrite("cannot write `\(current)`: \(error.message)")
        }
        for case let path? in kept { try? FileSystem.removeFile(path) }
    }

    /// Puts back what was there, from the last change to the first.
    private func undo(kept: [String?], folders: [String]) {
        for (change, kept) in zip(changes, kept).reversed() {
            if let kept {
                try? FileSystem.move(kept, to: change.path)
                // Two names of one file stay two.
                try? FileSystem.removeFile(kept)
            } else if change.text != nil, change.staged.map({ FileSystem.kind(of: $0) == nil }) == true {
                try? FileSystem.removeFile(change.path)
            }
        }
        for case let staged? in changes.map(\.staged) { try? FileSystem.removeFile(staged) }
        for folder in folders.reversed() { FileSystem.removeFolderIfEmpty(folder) }
    }
}
