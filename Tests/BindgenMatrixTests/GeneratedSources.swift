import BindgenSwift

/// Generated Swift without comments, and with the patterns written out where they are used.
struct GeneratedSources: Sendable {
    private let files: [(path: String, text: String)]

    init(_ files: [SourceFile]) {
        let patterns = files.filter { $0.path == "Patterns.swift" }.flatMap { Self.patterns(in: $0.content) }
        self.files = files.filter { $0.path != "Patterns.swift" }.map { file in
            var text = Self.withoutComments(file.content)
            for (name, value) in patterns where text.contains(name) {
                text = text.replacing(name + ",", with: value + ",").replacing(name + ")", with: value + ")")
            }
            return (file.path, text)
        }
    }

    /// All of it.
    var everything: String { files.map(\.text).joined() }

    /// What is declared for a cell, whose name is in the names of its files.
    func text(of cell: String) -> String { files.filter { $0.path.contains(cell) }.map(\.text).joined() }

    private static func withoutComments(_ text: String) -> String {
        let lines = text.split(separator: "\n").filter { line in
            !line.drop { $0 == " " }.hasPrefix("//")
        }
        return lines.joined(separator: "\n")
    }

    private static func patterns(in text: String) -> [(name: String, value: String)] {
        text.split(separator: "\n").compactMap { line in
            guard let colon = line.firstRange(of: ": Pattern = ") else { return nil }
            let name = line[..<colon.lowerBound].split(separator: " ").last.map(String.init) ?? ""
            return ("Patterns." + name, String(line[colon.upperBound...]))
        }
    }
}
