/// Who names which declared types, to find out why a type is generated no longer or only now.
struct TypeUsers {
    /// The numbers of declarations by the types that they name.
    private var users: [String: [Int]] = [:]
    private let surface: SwiftSurface

    init(_ surface: SwiftSurface) {
        self.surface = surface
        for (number, declaration) in surface.declarations.enumerated() {
            for type in declaration.mentions { users[type, default: []].append(number) }
        }
    }

    /// The nearest declarations outside of the given types by way of which a type is used.
    func outerUsers(of type: String, within types: Set<String>) -> [SwiftDeclaration] {
        var seen: Set<String> = [type]
        var queue = [type]
        var next = 0
        var found: [SwiftDeclaration] = []
        while next < queue.count, next < 1000 {
            let current = queue[next]
            next += 1
            for number in users[current] ?? [] {
                let declaration = surface.declarations[number]
                if types.contains(declaration.owner) {
                    if seen.insert(declaration.owner).inserted { queue.append(declaration.owner) }
                } else {
                    found.append(declaration)
                }
            }
        }
        return found
    }
}
