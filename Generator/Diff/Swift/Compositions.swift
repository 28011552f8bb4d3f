/// Which components of a document inherit from which, and which are unions of which.
struct Compositions {
    /// By component: those that inherit from it, in whole or in a part.
    private(set) var heirs: [String: [String]] = [:]
    /// By component: those that it inherits from.
    private(set) var ancestors: [String: [String]] = [:]
    /// By component: those that are unions with it, in whole or in a part.
    private(set) var unions: [String: [String]] = [:]

    init(_ parts: DocumentParts) {
        for (name, index) in parts.components {
            for reference in parts.references(in: index) {
                switch parts.composition(of: reference.owner, in: index) {
                case nil: break
                case .inheritance?:
                    heirs[reference.component, default: []].append(name)
                    ancestors[name, default: []].append(reference.component)
                case .union?: unions[reference.component, default: []].append(name)
                }
            }
        }
    }
}
