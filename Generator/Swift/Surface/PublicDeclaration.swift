package import BindingsJSON

/// A public declaration of generated code, as far as callers can tell.
package struct PublicDeclaration: Sendable {
    /// The kind of the declaration, as the ids of findings name it.
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

    /// The contract with callers besides the name and the arguments: code that names the declaration compiles as long as this
    /// stays.
    package enum Form: Sendable, Hashable {
        /// The client, by its name.
        case client(String)
        /// A constant with the address of a server.
        case server
        /// A property with a group of operations, by the name of the group's type.
        case namespace(String)
        /// A method that makes a call.
        case method(ResultType)
        /// A struct for an object.
        case structure
        /// A struct around a raw value.
        case enumeration(rawType: SwiftType)
        /// An enum with a case for each of several types.
        case union
        /// A property, whose type may be optional.
        case property(SwiftType, isOptional: Bool)
        /// The projected value of a property, which distinguishes null from absence.
        case projection
        /// A property with the date in a text.
        case date
        /// A listed value of an enumeration.
        case value
        /// A case of a union, with what it holds.
        case variant(SwiftType)
        /// A protocol that the type conforms to.
        case conformance
        /// A second name of a type.
        case alias(TypeName)
    }

    /// An argument of a method or initializer.
    package struct Parameter: Sendable {
        /// The default of the argument.
        package enum Default: Sendable, Hashable {
            /// Nothing.
            case absent
            /// The only value that the document allows.
            case constant(Literal)
            /// A dictionary without members.
            case emptyDictionary
        }

        package var label: String
        /// The type, without the optional.
        package var type: SwiftType
        /// Whether the type is optional.
        package var isOptional: Bool
        /// The default of the argument; `nil` if it must be given.
        package var `default`: Default?
        /// Where it comes from.
        package var node: JSONNode
    }

    /// Why callers are warned.
    package enum Deprecation: Sendable, Hashable {
        /// For a reason that the message tells.
        case message(String)
        /// The declaration is the former name of another, which has this name and these labels.
        case renamed(to: String, labels: String)
    }

    /// The name, or that of the protocol of a conformance.
    package var name: String
    /// The type that contains it; `nil` for the top level.
    package var owner: TypeName?
    /// The contract with callers.
    package var form: Form
    /// The arguments of a method, or of the initializer of a struct.
    package var parameters: [Parameter] = []
    /// The type with the same content that a type's name means; `nil` for a type of its own.
    package var original: TypeName?
    /// Why callers are warned; `nil` if they are not.
    package var deprecation: Deprecation?
    /// Where it comes from; `nil` for the client, which has its name from the title of the document.
    package var node: JSONNode?
    /// The operation of a method, as reports name it: `GET /pets`.
    package var operation: String?

    package var kind: Kind {
        switch form {
        case .client: .client
        case .server: .server
        case .namespace: .namespace
        case .method: .method
        case .structure, .enumeration, .union: .type
        case .property, .projection, .date: .member
        case .value: .value
        case .variant: .case
        case .conformance, .alias: .alias
        }
    }

    /// The name with the types around it.
    package var qualifiedName: TypeName { owner?.nested(name) ?? TypeName(name) }

    /// Whether it is the former name of another.
    package var isFormerName: Bool {
        if case .renamed? = deprecation { true } else { false }
    }

    /// The types that it names.
    package var types: [SwiftType] {
        let own: [SwiftType] =
            switch form {
            case .method(.json(let type)), .property(let type, _), .variant(let type): [type]
            default: []
            }
        // The arguments of an initializer are the properties once more.
        return kind == .method ? own + parameters.map(\.type) : own
    }
}
