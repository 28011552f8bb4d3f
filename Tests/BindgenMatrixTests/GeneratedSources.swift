import BindgenSwift

/// Generated Swift without comments, and with the patterns written out where they are used.
struct GeneratedSources: Sendable {
    /// All of it.
    let everything: String
    /// What is declared for each cell, whose name is in the names of its files.
    private let cells: [Substring: String]

    init(_ files: [SourceFile]) {
        let patterns = files.filter { $0.path == "Patterns.swift" }.flatMap { Self.patterns(in: $0.content) }
        var everything = ""
        var cells: [Substring: String] = [:]
        for file in files where file.path != "Patterns.swift" {
            var text = Self.withoutComments(file.content)
            for (name, value) in patterns where text.contains(name) {
                text = text.replacing(name + ",", with: value + ",").replacing(name + ")", with: value + ")")
            }
            everything += text
            for cell in file.path.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where cell.hasPrefix("Cell") {
                cells[cell, default: ""] += text
            }
        }
        (self.everything, self.cells) = (everything, cells)
    }

    /// What is declared for a cell; all of it if the cell has no name.
    func text(of cell: String) -> String { cell.isEmpty ? everything : cells[cell[...]] ?? "" }

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
