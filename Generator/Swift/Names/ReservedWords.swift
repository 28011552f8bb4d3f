/// Words that Swift reserves.
enum ReservedWords {
    /// Words that need backticks where they are declared.
    private static let reserved: Set<String> = [
        "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
        "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough",
        "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "inout", "internal", "is", "let",
        "nil", "open", "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
        "return", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias",
        "var", "where", "while", "_",
    ]

    /// Words that cannot name members even between backticks, or would have to be written between them at every use.
    private static let unusable: Set<String> = ["self", "Self", "init", "Type", "Protocol", "deinit", "subscript"]

    /// A member's name that can be used: another word for those that no member can have.
    static func usable(_ name: String) -> String {
        unusable.contains(name) ? name + "Value" : name
    }

    /// The spelling of a name in its declaration or by itself.
    static func escaped(_ name: String) -> String {
        reserved.contains(name) ? "`\(name)`" : name
    }

    /// A name as it is written as the label of an argument, where keywords may stand as they are.
    static func label(_ name: String) -> String {
        switch name {
        case "inout", "_": "`\(name)`"
        default: name
        }
    }

    /// Words that may start a declaration or a statement although a declaration may be called so.
    private static let contextualKeywords: Set<String> = [
        "consume", "convenience", "copy", "discard", "distributed", "dynamic", "each", "final", "indirect", "infix",
        "isolated", "lazy", "macro", "mutating", "nonisolated", "nonmutating", "optional", "override", "package",
        "postfix", "prefix", "required", "sending", "then", "unowned", "unsafe", "using", "weak", "yield",
    ]

    /// Whether a call of a function of the name needs `self.` before it where it starts a statement.
    static func startsStatement(_ name: String) -> Bool { contextualKeywords.contains(name) }

    /// Whether the name has to be escaped.
    static func isReserved(_ name: String) -> Bool { reserved.contains(name) }
}
