// Reads the answers of a JavaScript engine from standard input and reports where the package's are others; see
// Tests/Peers/pattern-cases.mjs. Exits with 1 if there is a difference.

import BindingsRuntime
import Foundation

/// A pattern, whether it is none, and texts with the engine's answers.
struct PeerCase: Decodable {
    let pattern: String
    let isRefused: Bool
    let answers: [Answer]

    struct Answer: Decodable {
        let text: String
        let isMatch: Bool

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            text = try container.decode(String.self)
            isMatch = try container.decode(Bool.self)
        }
    }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        pattern = try container.decode(String.self)
        isRefused = try !container.decodeNil()
        if isRefused { _ = try container.decode(String.self) }
        answers = try container.decode([Answer].self)
    }

    /// What the package answers otherwise.
    var differences: [String] {
        do throws(PatternError) {
            let pattern = try Pattern(self.pattern)
            if isRefused { return ["accepted"] }
            return answers.filter { pattern.matches($0.text) != $0.isMatch }
                .map { "\($0.text.debugDescription) should \($0.isMatch ? "" : "not ")match" }
        } catch {
            // What the package does not do must still be a pattern.
            return (error.reason == .syntax) == isRefused ? [] : ["\(error)"]
        }
    }
}

var (patterns, texts, differences) = (0, 0, 0)
while let line = readLine() {
    let peerCase = try JSONDecoder().decode(PeerCase.self, from: Data(line.utf8))
    patterns += 1
    texts += peerCase.answers.count
    for difference in peerCase.differences {
        differences += 1
        print("\(peerCase.pattern.debugDescription): \(difference)")
    }
}
print("\(patterns) patterns, \(texts) texts, \(differences) differences")
exit(differences == 0 ? 0 : 1)
