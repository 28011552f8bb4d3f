import BindingsJSON

/// A schema as a client sees it: references followed, and an `allOf` of one or a union with `null` taken for what it
/// holds.
///
/// What stands beside a reference (OpenAPI 3.1) or beside an `allOf` of one counts before what it leads to.
struct SchemaView {
    /// The objects that make up the schema, the nearest first.
    private(set) var layers: [Int] = []
    /// Whether a reference was followed on the way to the last layer.
    private(set) var isReferenced = false
    /// Whether an `allOf` of one was opened on the way to the last layer.
    private(set) var isUnwrapped = false
    /// Whether a branch of a union is `null`.
    private(set) var hasNullBranch = false

    /// The object that holds the schema's structure.
    var core: Int { layers[layers.count - 1] }

    init(_ index: Int, in tree: DocumentTree, unwrapping: Bool = true) {
        var current = index
        // Chains of references to references are short; a longer one goes round in a circle.
        for _ in 0..<64 {
            if let target = tree.target(of: current) {
                isReferenced = true
                if !tree.ignoresReferenceSiblings, Self.hasSiblings(of: .reference, current, in: tree) {
                    layers.append(current)
                }
                current = target
            } else if unwrapping, let inner = Self.onlyBranch(of: current, in: tree) {
                isUnwrapped = true
                if Self.hasSiblings(of: .allOf, current, in: tree) { layers.append(current) }
                current = inner
            } else if let inner = Self.branchBesideNull(of: current, in: tree) {
                hasNullBranch = true
                layers.append(current)
                current = inner
            } else {
                break
            }
        }
        layers.append(current)
    }

    /// The value of a keyword.
    func value(_ keyword: KnownName, in tree: DocumentTree) -> Int? {
        switch keyword {
        case .allOf, .oneOf, .anyOf:
            // What was opened on the way is no composition any more.
            return tree.isObject(core) ? tree.member(keyword, of: core) : nil
        default: break
        }
        for layer in layers where tree.isObject(layer) {
            if let value = tree.member(keyword, of: layer) { return value }
        }
        return nil
    }

    /// Whether a keyword is `true`.
    func flag(_ keyword: KnownName, in tree: DocumentTree) -> Bool { tree.bool(value(keyword, in: tree)) }

    /// The number of a keyword.
    func number(_ keyword: KnownName, in tree: DocumentTree) -> JSONNumber? {
        value(keyword, in: tree).flatMap { tree.nodes[$0].number }
    }

    /// The types that `type` names, without `null`.
    func types(in tree: DocumentTree) -> Set<String> {
        Set(tree.strings(value(.type, in: tree))).subtracting(["null"])
    }

    /// Whether objects may be values.
    func admitsObjects(in tree: DocumentTree) -> Bool {
        let types = types(in: tree)
        return types.isEmpty || types.contains("object")
    }

    /// Whether `null` is a value, in any of the ways to say so.
    func isNullable(in tree: DocumentTree) -> Bool {
        if hasNullBranch || flag(.nullable, in: tree) { return true }
        if let type = value(.type, in: tree), tree.strings(type).contains("null") { return true }
        return [KnownName.oneOf, .anyOf].contains { keyword in
            guard let list = value(keyword, in: tree), tree.kind(of: list) == .array else { return false }
            return tree.children(of: list).contains { Self.isNull($0, in: tree) }
        }
    }

    /// Whether a branch says no more than that the value is `null`.
    static func isNull(_ index: Int, in tree: DocumentTree) -> Bool {
        tree.isObject(index) && tree.strings(tree.member(.type, of: index)) == ["null"]
    }

    // MARK: Wrappers

    /// The only schema of an `allOf` that nothing but annotations and a type stand beside.
    private static func onlyBranch(of index: Int, in tree: DocumentTree) -> Int? {
        guard tree.isObject(index), let list = tree.member(.allOf, of: index), tree.kind(of: list) == .array,
            tree.count(of: list) == 1, hasOnlyAnnotations(beside: .allOf, index, in: tree)
        else { return nil }
        return list + 1
    }

    /// The one branch of a union that has two, of which the other is `null`.
    private static func branchBesideNull(of index: Int, in tree: DocumentTree) -> Int? {
        guard tree.isObject(index) else { return nil }
        for keyword in [KnownName.oneOf, .anyOf] {
            guard let list = tree.member(keyword, of: index), tree.kind(of: list) == .array,
                tree.count(of: list) == 2, hasOnlyAnnotations(beside: keyword, index, in: tree)
            else { continue }
            let others = tree.children(of: list).filter { !isNull($0, in: tree) }
            if others.count == 1 { return others[0] }
        }
        return nil
    }

    private static func hasOnlyAnnotations(beside list: KnownName, _ index: Int, in tree: DocumentTree) -> Bool {
        tree.children(of: index).allSatisfy { member in
            guard let keyword = KnownName(rawValue: tree.nameNumbers[member]) else { return true }
            switch keyword {
            case list, .type, .title, .description, .summary, .example, .examples, .externalDocs, .comment, .nullable,
                .readOnly, .writeOnly, .deprecated, .default, .xml, .sunset, .stability:
                return true
            default: return false
            }
        }
    }

    private static func hasSiblings(of keyword: KnownName, _ index: Int, in tree: DocumentTree) -> Bool {
        tree.count(of: index) > 1
            && tree.children(of: index).contains { member in
                let number = tree.nameNumbers[member]
                return number != keyword.rawValue && !DocumentTree.Role.isSilent(number, tree.name(of: member))
            }
    }
}
