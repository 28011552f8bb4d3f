import BindingsJSON

/// The kinds of schemas whose declarations need not be known where they are named.
enum DeclaredKind {
    case object
    case enumeration

    /// The kind of a component schema; `nil` for those that may be no declaration, or another one.
    init?(of schema: Int, in tree: DocumentTree) {
        guard tree.isObject(schema), tree.target(of: schema) == nil else { return nil }
        var type: String?
        var hasMembers = false
        var hasValues = false
        // A discriminator without a `oneOf` makes a union of what its mapping names.
        if tree.member(.discriminator, of: schema) != nil, tree.member(.oneOf, of: schema) == nil { return nil }
        for member in tree.children(of: schema) {
            switch KnownName(rawValue: tree.nameNumbers[member]) {
            case .type: type = tree.string(member)
            case .properties: hasMembers = hasMembers || tree.isObject(member) && tree.count(of: member) > 0
            case .allOf, .oneOf:
                hasMembers = hasMembers || tree.kind(of: member) == .array && tree.count(of: member) > 1
            case .enum: hasValues = true
            case .anyOf, .not, .additionalProperties, .nullable, .const, .format: return nil
            default: break
            }
        }
        if type == "object", hasMembers, !hasValues {
            self = .object
        } else if type == "string", hasValues {
            self = .enumeration
        } else {
            return nil
        }
    }

    /// Whether a component schema that differs between two documents may be another type where it is named: unless it is
    /// an object with properties or an enumeration in both, and may be `null` in both or in none.
    static func mayDiffer(_ old: Int, in base: DocumentTree, _ new: Int, in revision: DocumentTree) -> Bool {
        guard let before = Shape(old, in: base), let after = Shape(new, in: revision) else { return true }
        return before != after
    }

    /// Whether a component schema is a declaration of its own, whatever it refers to.
    static func isDeclaration(_ schema: Int, in tree: DocumentTree) -> Bool { Shape(schema, in: tree) != nil }

    private struct Shape: Equatable {
        var isEnumeration: Bool
        var isNullable: Bool

        init?(_ schema: Int, in tree: DocumentTree) {
            guard tree.isObject(schema), tree.target(of: schema) == nil else { return nil }
            func count(_ keyword: KnownName) -> Int { tree.member(keyword, of: schema).map(tree.count(of:)) ?? 0 }
            isEnumeration = count(.enum) > 0
            guard isEnumeration || count(.properties) > 0 || count(.allOf) > 1 else { return nil }
            isNullable = SchemaView(schema, in: tree).isNullable(in: tree)
        }
    }
}
