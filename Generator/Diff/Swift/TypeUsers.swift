import BindgenSwift

/// The users of each declared type, which explain why a type is no longer generated or new.
struct TypeUsers {
    /// The numbers of declarations by the types that they name.
    private var users: [TypeName: [Int]] = [:]
    private let surface: Surface

    init(_ surface: Surface) {
        self.surface = surface
        for (number, declaration) in surface.declarations.enumerated() {
            for type in Set(declaration.types.compactMap(\.declared)) { users[type, default: []].append(number) }
        }
    }

    /// The nearest declarations outside of the given types by way of which a type is used.
    func outerUsers(of type: TypeName, within types: Set<TypeName>) -> [PublicDeclaration] {
        var seen: Set<TypeName> = [type]
        var queue = [type]
        var next = 0
        var found: [PublicDeclaration] = []
        while next < queue.count, next < 1000 {
            let current = queue[next]
            next += 1
            for number in users[current] ?? [] {
                let declaration = surface.declarations[number]
                if let owner = declaration.owner, types.contains(owner) {
                    if seen.insert(owner).inserted { queue.append(owner) }
                } else {
                    found.append(declaration)
                }
            }
        }
        return found
    }
}
