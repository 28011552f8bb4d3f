/// Puts models into files.
enum ModelFiles {
    /// A file.
    struct Group {
        var name: String
        var pieces: [Renderer.Piece]
    }

    /// As many models as get a file each; more would slow the compiler down.
    private static let smallCount = 60
    /// The most lines of a file of several models.
    private static let lineLimit = 1_000

    /// The files, by name: one for each of a few models, else one for all that start alike.
    ///
    /// Which file a model is in depends on its name, and on how many lines its neighbours have.
    static func files(_ models: [Renderer.Piece]) -> [Group] {
        var groups =
            models.count <= smallCount
            ? models.map { Group(name: $0.name, pieces: [$0]) }
            : split(models.map { ($0, $0.lineCount + 1) }, prefix: "")
        // Some file systems do not know capitals from small letters.
        var taken: Set<String> = ["exports", "patterns", "aliases"]
        for index in groups.indices {
            let name = groups[index].name
            var number = 2
            while !taken.insert(groups[index].name.lowercased()).inserted {
                groups[index].name = name + String(number)
                number += 1
            }
        }
        return groups
    }

    private static func split(_ models: [(piece: Renderer.Piece, lines: Int)], prefix: String) -> [Group] {
        let lines = models.reduce(0) { $0 + $1.lines }
        if !prefix.isEmpty, lines <= lineLimit || models.count == 1 {
            return [Group(name: prefix, pieces: models.map(\.piece))]
        }
        var groups: [Group] = []
        var byNext: [String: [(piece: Renderer.Piece, lines: Int)]] = [:]
        for model in models { byNext[String(model.piece.name.prefix(prefix.count + 1)), default: []].append(model) }
        for (next, members) in byNext.sorted(by: { $0.key < $1.key }) {
            // The model whose whole name is the prefix has no next letter.
            groups +=
                next == prefix
                ? [Group(name: prefix, pieces: members.map(\.piece))] : split(members, prefix: next)
        }
        return groups
    }
}
