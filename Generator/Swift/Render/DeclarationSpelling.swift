/// Spells public declarations, as they stand in a type or as lists of declarations show them.
package struct DeclarationSpelling {
    /// How types are written where the declarations stand.
    private let text: (SwiftType) -> String

    /// Spells declarations inside of a type.
    ///
    /// - Parameters:
    ///   - scope: The type that they stand in.
    ///   - types: How types are written.
    init(in scope: TypeName, _ types: TypeSpelling) {
        text = { types.text($0, in: scope) }
    }

    /// Spells declarations with the whole names of all types.
    package init() {
        text = { type in TypeSpelling.text(type) { $0.description } }
    }

    /// The declaration on one line, without access and attributes.
    package func line(_ declaration: PublicDeclaration) -> String {
        let head = head(declaration)
        if let original = declaration.original {
            return "typealias " + declaration.qualifiedName.description + " = " + original.description
        }
        return switch declaration.form {
        case .client, .structure, .union, .conformance: head
        case .server: head + ": URL"
        case .namespace(let type): head + ": " + type
        case .method:
            head + "(" + declaration.parameters.map(parameter).joined(separator: ", ") + ") -> " + result(declaration)
        case .enumeration(let rawType): head + ": OpenEnum, rawValue: " + text(rawType)
        case .property(let type, let isOptional): head + ": " + text(type) + (isOptional ? "?" : "")
        case .projection: head + ": Nullable"
        case .date: head + ": Date?"
        case .value: head + ": Self"
        case .variant(let type): head + "(" + text(type) + ")"
        case .alias(let target): head + " = " + target.description
        }
    }

    /// The head of the declaration: its keywords and its name.
    func head(_ declaration: PublicDeclaration) -> String {
        let name = declaration.name
        return switch declaration.form {
        case .client: "struct " + name
        case .structure, .enumeration: "struct " + declaration.qualifiedName.description
        case .union: "enum " + declaration.qualifiedName.description
        case .server: "static let " + ReservedWords.escaped(name)
        case .method: "func " + ReservedWords.escaped(name)
        case .namespace, .property, .projection, .date: "var " + ReservedWords.escaped(name)
        case .value: "static var " + ReservedWords.escaped(name)
        case .variant: "case " + ReservedWords.escaped(name)
        case .conformance: name
        case .alias: "typealias " + name
        }
    }

    /// A parameter of a method or initializer.
    package func parameter(_ parameter: PublicDeclaration.Parameter) -> String {
        let type = text(parameter.type) + (parameter.isOptional ? "?" : "")
        let value =
            switch parameter.default {
            case nil: ""
            case .absent?: " = nil"
            case .constant(let literal)?: " = " + SwiftLiteral.expression(literal)
            case .emptyDictionary?: " = [:]"
            }
        return ReservedWords.escaped(parameter.label) + ": " + type + value
    }

    /// The result of a method.
    func result(_ declaration: PublicDeclaration) -> String {
        guard case .method(let result) = declaration.form else { return "Void" }
        let value =
            switch result {
            case .json(let type): text(type)
            case .none: "Void"
            case .gzip: "GzipArchive"
            case .text: "TextContent"
            case .bytes: "BinaryContent"
            }
        return "Call<\(value)>"
    }
}
