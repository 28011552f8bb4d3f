import BindingsJSON

extension UnchangedParts {
    /// What differs between two documents, however far it is from what refers to it.
    struct Changes {
        /// The references that lead to something changed, by what they mean.
        private(set) var targets: Set<String> = []

        /// The indices of schemas of the base that stand for schemas that inherit from them, of which some differ.
        private(set) var parents: [Int] = []

        init(
            _ base: Document,
            _ baseFingerprints: Fingerprints,
            _ revision: Document,
            _ revisionFingerprints: Fingerprints
        ) {
            let baseTargets = Self.targets(of: base)
            let revisionTargets = Self.targets(of: revision)
            let families = Self.families(of: base)
            let others = Self.families(of: revision)
            var users: [String: [String]] = [:]
            for (uri, target) in baseTargets {
                guard let other = revisionTargets[uri], (target == nil) == (other == nil) else {
                    targets.insert(uri)
                    continue
                }
                guard let target, let other else { continue }
                var parts = [(target, other)]
                if families[target.index] != nil || others[other.index] != nil {
                    let heirs = (families[target.index] ?? [], others[other.index] ?? [])
                    if heirs.0.map(\.name) != heirs.1.map(\.name) { targets.insert(uri) }
                    parts += zip(heirs.0, heirs.1).map { ($0.node, $1.node) }
                }
                for (part, other) in parts {
                    if baseFingerprints.meaning(of: part) != revisionFingerprints.meaning(of: other) {
                        targets.insert(uri)
                    }
                    for reference in base.references[base.referenceRange(in: part)] {
                        users[reference.uri, default: []].append(uri)
                    }
                }
            }
            var queue = Array(targets)
            while let uri = queue.popLast() {
                for user in users[uri] ?? [] where targets.insert(user).inserted { queue.append(user) }
            }
            guard !families.isEmpty || !others.isEmpty else { return }
            parents = Set(targets.compactMap { baseTargets[$0]??.index }).filter { families[$0] != nil }.sorted()
        }

        private static func targets(of document: Document) -> [String: JSONNode?] {
            var targets: [String: JSONNode?] = [:]
            for reference in document.references where targets[reference.uri] == nil {
                targets.updateValue(document.targetNode(of: reference), forKey: reference.uri)
            }
            return targets
        }

        /// The schemas that inherit from a component that stands for them, by the index of the component.
        private static func families(of document: Document) -> [Int: [(name: String, node: JSONNode)]] {
            var families: [Int: [(name: String, node: JSONNode)]] = [:]
            for component in document.components.schemas where component.value.discriminator != nil {
                let heirs = document.heirs(of: component.value)
                guard !heirs.isEmpty else { continue }
                families[component.value.node.index] = heirs.map { (document.componentName(of: $0) ?? "", $0.node) }
                    .sorted { $0.0 < $1.0 }
            }
            return families
        }
    }
}
