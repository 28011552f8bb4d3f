/// Finds types that contain each other.
enum StronglyConnectedTypes {
    /// The cycle of each type that is in one, as a number.
    ///
    /// - Parameter edges: For each type the types that its values contain.
    static func components(of edges: [TypeName: [TypeName]]) -> [TypeName: Int] {
        // Tarjan's algorithm with a stack of its own, as chains of types may be long.
        var index: [TypeName: Int] = [:]
        var low: [TypeName: Int] = [:]
        var onStack: Set<TypeName> = []
        var stack: [TypeName] = []
        var result: [TypeName: Int] = [:]
        var count = 0
        for root in edges.keys.sorted() where index[root] == nil {
            var frames: [(name: TypeName, next: Int)] = [(root, 0)]
            while let frame = frames.last {
                let name = frame.name
                if frame.next == 0 {
                    index[name] = index.count
                    low[name] = index[name]
                    stack.append(name)
                    onStack.insert(name)
                }
                let targets = edges[name] ?? []
                if frame.next < targets.count {
                    frames[frames.count - 1].next += 1
                    let target = targets[frame.next]
                    if index[target] == nil {
                        frames.append((target, 0))
                    } else if onStack.contains(target) {
                        low[name] = min(low[name] ?? 0, index[target] ?? 0)
                    }
                    continue
                }
                frames.removeLast()
                if let parent = frames.last?.name { low[parent] = min(low[parent] ?? 0, low[name] ?? 0) }
                if low[name] == index[name] {
                    var members: [TypeName] = []
                    while let top = stack.popLast() {
                        onStack.remove(top)
                        members.append(top)
                        if top == name { break }
                    }
                    if members.count > 1 || targets.contains(name) {
                        for member in members { result[member] = count }
                        count += 1
                    }
                }
            }
        }
        return result
    }
}
