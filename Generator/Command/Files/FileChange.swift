/// What has to happen to one file so that a folder holds what was generated.
struct FileChange: Sendable, Equatable {
    /// The path below the folder.
    var path: String
    /// What is there, or `nil` if nothing is.
    var old: String?
    /// What should be there, or `nil` if the file is stale.
    var new: String?

    /// What is done to the file, for people.
    var verb: String {
        switch (old, new) {
        case (nil, _): "missing"
        case (_, nil): "stale"
        default: "changed"
        }
    }
}
