/// The change that one file of a folder needs to be up to date.
struct FileChange: Sendable, Equatable {
    /// The path below the folder.
    var path: String
    /// The present content, or `nil` if there is none.
    var old: String?
    /// The expected content, or `nil` if the file is stale.
    var new: String?

    /// The change of the file, for people.
    var verb: String {
        switch (old, new) {
        case (nil, _): "missing"
        case (_, nil): "stale"
        default: "changed"
        }
    }
}
