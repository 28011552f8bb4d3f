import BindingsJSON
import BindingsSyntax

/// What a client that is pinned to an API version sees of a document with dated media types.
struct VersionView {
    let tree: DocumentTree
    /// The version; `nil` to see everything.
    let version: APIVersion?

    /// The newest stable version that a document's media types name, else the newest; `nil` if they name none.
    static func newestVersion(in tree: DocumentTree) -> APIVersion? {
        var known: [Int32: APIVersion?] = [:]
        for content in tree.nodes.indices where tree.nameNumbers[content] == KnownName.content.rawValue {
            guard tree.isObject(content) else { continue }
            for mediaType in tree.children(of: content) where known[tree.nameNumbers[mediaType]] == nil {
                known[tree.nameNumbers[mediaType]] = VersionedMediaType(tree.name(of: mediaType))?.version
            }
        }
        let versions = known.values.compactMap(\.self)
        return versions.filter(\.isStable).max() ?? versions.max()
    }

    /// A media type that the client sees.
    struct Entry {
        /// The media type's member in `content`.
        var index: Int
        /// The name as it is written.
        var name: String
        /// What it is matched by; without the date if the client is pinned.
        var key: String
    }

    /// The media types of a `content` object: those without a version, and those of the newest version that is not after
    /// the pin.
    func entries(of content: Int?) -> [Entry] {
        guard let content, tree.isObject(content) else { return [] }
        let all = tree.children(of: content).map { index in
            let name = tree.name(of: index)
            return Entry(index: index, name: name, key: name)
        }
        guard let version else { return all }
        let newest = all.compactMap { VersionedMediaType($0.name)?.version }.filter { $0 <= version }.max()
        return all.compactMap { entry in
            guard let dated = VersionedMediaType(entry.name) else { return entry }
            guard newest == dated.version else { return nil }
            return Entry(index: entry.index, name: entry.name, key: "versioned+" + dated.suffix)
        }
    }

    /// Whether the client sees an operation: not if all versions of what it answers with come after the pin.
    func shows(_ operation: Int) -> Bool {
        guard version != nil, let responses = tree.member(.responses, of: operation), tree.isObject(responses) else {
            return true
        }
        var hasVersions = false
        for response in tree.children(of: responses) where tree.name(of: response).hasPrefix("2") {
            let content = tree.member(.content, of: tree.resolved(response))
            if content.map({ tree.isObject($0) && tree.count(of: $0) > 0 }) != true { continue }
            hasVersions = true
            if !entries(of: content).isEmpty { return true }
        }
        return !hasVersions
    }
}
