import BindingsJSON

/// A public declaration of generated code, as far as callers can tell.
package struct SwiftDeclaration {
    /// What kind of declaration it is, as the ids of findings name it.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case client
        case server
        case namespace
        case method
        case type
        case member
        case value
        case `case`
        case alias
    }

    /// An argument of a method or initializer.
    struct Argument {
        var label: String
        var type: String
        /// Whether it may be left out; its type is then optional or has a default.
        var isOptional: Bool
        /// Where it comes from.
        var node: JSONNode

        /// Where it comes from.
        var pointer: String { node.pointer }

        /// Whether callers can tell no difference.
        func isSame(as other: Argument) -> Bool {
            (label, type, isOptional) == (other.label, other.type, other.isOptional)
        }
    }

    var kind: Kind
    /// The name with the types around it, the client's left out.
    var name: String
    /// How the declaration is written, on one line.
    var signature: String
    /// The declaration without what does not matter to whether callers compile.
    var essence: String
    /// The declared type that it stands in, by the name of that type's declaration; empty for the top level.
    var owner: String
    /// The arguments of a method, or of the initializer of a struct.
    var arguments: [Argument] = []
    /// The declared types that it names.
    var mentions: Set<String> = []
    /// Whether callers are warned.
    var isDeprecated = false
    /// Whether it is the former name of another.
    var isFormerName = false
    /// Where it comes from; `nil` for the client, which has its name from the document's title.
    var node: JSONNode?
    /// The operation of a method, as reports name it.
    var operation: String?

    /// Where it comes from.
    var pointer: String { node?.pointer ?? "/info/title" }
}
