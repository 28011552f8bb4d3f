/// A pattern as a non-deterministic automaton that reads a text in one direction.
///
/// A pattern that looks ahead is read from the end of the text to its start: then every lookahead is already decided
/// where it is asked for, and costs no more than the rest of the pattern. Every lookahead is an automaton of its own, a
/// *frame*, which may begin at every position; frame 0 is the pattern itself, and a frame inside another has the greater
/// number.
struct PatternProgram: Sendable {
    enum Direction {
        case forward
        case backward
    }

    enum Node {
        case symbol(set: Int, next: Int)
        case split(Int, Int)
        case assertion(Assertion, next: Int)
        case lookahead(frame: Int, isNegative: Bool, next: Int)
        case match
    }

    /// An assertion in terms of the direction: `first` holds before anything was read, `last` when nothing is left.
    enum Assertion {
        case first
        case last
        case wordBoundary
        case notWordBoundary

        /// Whether the assertion holds at a position.
        func holds(at position: Position) -> Bool {
            switch self {
            case .first: position.isFirst
            case .last: position.isLast
            case .wordBoundary: position.followsWordCharacter != position.precedesWordCharacter
            case .notWordBoundary: position.followsWordCharacter == position.precedesWordCharacter
            }
        }
    }

    /// What assertions can see of a position; before and after are meant in the direction of reading.
    struct Position: Hashable {
        var isFirst: Bool
        var isLast: Bool
        var followsWordCharacter: Bool
        var precedesWordCharacter: Bool
    }

    let direction: Direction
    var nodes: [Node] = []

    /// The frame of each node.
    var frameOfNode: [Int] = []

    /// Where each frame begins.
    var entries: [Int] = []

    /// The `match` node of each frame.
    var matches: [Int] = []

    init(direction: Direction) {
        self.direction = direction
    }

    /// Whether a match can begin only where reading begins.
    var isAnchored: Bool {
        var isSeen = [Bool](repeating: false, count: nodes.count)
        var pending = [entries[0]]
        while let node = pending.popLast() {
            guard !isSeen[node] else { continue }
            isSeen[node] = true
            switch nodes[node] {
            case .symbol, .match: return false
            case .split(let first, let second): pending += [first, second]
            case .assertion(.first, _): break
            case .assertion(_, let next), .lookahead(_, _, let next): pending.append(next)
            }
        }
        return true
    }
}
