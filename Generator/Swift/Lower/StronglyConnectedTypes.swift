/// Finds types that contain each other.
enum StronglyConnectedTypes {
    /// The number of the cycle of each type; `nil` if it is in none.
    ///
    /// - Parameter edges: For each type the types that its values contain.
    static func components(of edges: [[Int]]) -> [Int?] {
        // Tarjan's algorithm with a stack of its own, as chains of types may be long.
        var index: [Int?] = Array(repeating: nil, count: edges.count)
        var low = Array(repeating: 0, count: edges.count)
        var isOnStack = Array(repeating: false, count: edges.count)
        var stack: [Int] = []
        var result: [Int?] = Array(repeating: nil, count: edges.count)
        var visited = 0
        var count = 0
        for root in edges.indices where index[root] == nil {
            var frames: [(type: Int, next: Int)] = [(root, 0)]
            while let (type, next) = frames.last {
                if next == 0 {
                    index[type] = visited
                    low[type] = visited
                    visited += 1
                    stack.append(type)
                    isOnStack[type] = true
                }
                if next < edges[type].count {
                    frames[frames.count - 1].next += 1
                    let target = edges[type][next]
                    if let reached = index[target] {
                        if isOnStack[target] { low[type] = min(low[type], reached) }
                    } else {
                        frames.append((target, 0))
                    }
                    continue
                }
                frames.removeLast()
                if let parent = frames.last?.type { low[parent] = min(low[parent], low[type]) }
                if low[type] == index[type] {
                    var members: [Int] = []
                    while let top = stack.popLast() {
                        isOnStack[top] = false
                        members.append(top)
                        if top == type { break }
                    }
                    if members.count > 1 || edges[type].contains(type) {
                        for member in members { result[member] = count }
                        count += 1
                    }
                }
            }
        }
        return result
    }
}
