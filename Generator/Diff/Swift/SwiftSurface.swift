import BindgenSwift
import BindgenOpenAPI
import BindingsJSON

/// The public declarations that are generated of a document.
struct SwiftSurface {
    /// The declarations, in the order of the IR.
    private(set) var declarations: [SwiftDeclaration] = []
    /// The declarations by kind and name.
    private(set) var numbers: [String: Int] = [:]
    private let types: TypeSpelling
    private let client: String

    init(_ api: API) {
        types = TypeSpelling(api: api)
        client = api.client.name
        add(
            SwiftDeclaration(
                kind: .client,
                name: "",
                signature: "struct \(client)",
                essence: client,
                owner: "",
                node: nil
            )
        )
        for server in api.client.servers { add(server) }
        addMethods(api.client.operations, in: TypeName(client))
        for model in api.client.nested { add(model) }
        for namespace in api.namespaces { add(namespace) }
        for model in api.models { add(model) }
        for alias in api.aliases {
            let target = spelled(alias.target)
            let signature = "typealias \(alias.name) = \(target)"
            add(
                SwiftDeclaration(
                    kind: .alias,
                    name: alias.name,
                    signature: signature,
                    essence: target,
                    owner: "",
                    node: alias.node
                )
            )
        }
    }

    /// The declaration of a kind and name.
    func declaration(like other: SwiftDeclaration) -> SwiftDeclaration? {
        numbers[Self.key(other)].map { declarations[$0] }
    }

    private static func key(_ declaration: SwiftDeclaration) -> String {
        // A former name of an operation does what its name did.
        declaration.kind.rawValue + " " + declaration.name
    }

    private mutating func add(_ declaration: SwiftDeclaration) {
        let key = Self.key(declaration)
        guard numbers[key] == nil else { return }
        numbers[key] = declarations.count
        declarations.append(declaration)
    }

    /// A type by its whole name, without the client's name in front, which may change by itself.
    private func spelled(_ name: TypeName) -> String {
        (name.path.first == client ? TypeName(Array(name.path.dropFirst())) : name).description
    }

    /// The declared type that a type holds.
    private func mentions(_ types: [SwiftType]) -> Set<String> { Set(types.compactMap(\.declared).map(spelled)) }

    private func spelled(_ type: SwiftType) -> String {
        switch type {
        case .array(let element): "[\(spelled(element))]"
        case .dictionary(let value): "[String: \(spelled(value))]"
        case .optional(let wrapped): "\(spelled(wrapped))?"
        case .named(let name): spelled(name)
        default: types.text(type, in: nil)
        }
    }

    // MARK: The client and its groups

    private mutating func add(_ server: ClientType.ServerConstant) {
        add(
            SwiftDeclaration(
                kind: .server,
                name: server.name,
                signature: "static let \(server.name): URL",
                essence: "",
                owner: "",
                node: server.node
            )
        )
    }

    private mutating func add(_ namespace: Namespace) {
        add(
            SwiftDeclaration(
                kind: .namespace,
                name: namespace.propertyName,
                signature: "var \(namespace.propertyName): \(namespace.typeName)",
                essence: namespace.typeName,
                owner: "",
                node: namespace.node
            )
        )
        addMethods(namespace.operations, in: TypeName([client, namespace.typeName]))
        for model in namespace.nested { add(model) }
    }

    private mutating func addMethods(_ methods: [OperationMethodDeclaration], in scope: TypeName) {
        for method in methods { addMethod(method, named: method.name, in: scope, isFormerName: false) }
        for method in methods {
            for alias in method.aliases { addMethod(method, named: alias, in: scope, isFormerName: true) }
        }
    }

    private mutating func addMethod(
        _ method: OperationMethodDeclaration,
        named name: String,
        in scope: TypeName,
        isFormerName: Bool
    ) {
        let pathCount = method.parameters.prefix { $0.location == .path }.count
        var arguments = method.parameters.map { parameter in
            SwiftDeclaration.Argument(
                label: parameter.name,
                type: spelled(parameter.type),
                isOptional: !parameter.isRequired,
                node: parameter.node
            )
        }
        if let body = method.body {
            arguments.insert(
                SwiftDeclaration.Argument(
                    label: "body",
                    type: spelled(body.type),
                    isOptional: !body.isRequired,
                    node: body.node
                ),
                at: pathCount
            )
        }
        let result = result(of: method)
        let list = arguments.map { "\($0.label): \($0.type)" + ($0.isOptional ? "? = nil" : "") }.joined(
            separator: ", "
        )
        let owner = spelled(scope)
        add(
            SwiftDeclaration(
                kind: .method,
                name: owner.isEmpty ? name : owner + "." + name,
                signature: "func \(name)(\(list)) -> Call<\(result)>",
                essence: result,
                owner: owner,
                arguments: arguments,
                mentions: mentions(method.mentionedTypes),
                isDeprecated: isFormerName || method.deprecation != nil,
                isFormerName: isFormerName,
                node: method.node,
                operation: method.httpMethod.uppercased() + " " + method.path
            )
        )
    }

    private func result(of method: OperationMethodDeclaration) -> String {
        switch method.result {
        case .json(let type): spelled(type)
        case .none: "Void"
        case .gzip: "GzipArchive"
        case .text: "TextContent"
        case .bytes: "BinaryContent"
        }
    }

    // MARK: Models

    private mutating func add(_ model: ModelDeclaration) {
        let name = spelled(model.name)
        var declaration = SwiftDeclaration(
            kind: .type,
            name: name,
            signature: "",
            essence: "",
            owner: model.name.parent.map(spelled) ?? "",
            node: model.node
        )
        switch model.content {
        case .structure(let structure):
            declaration.signature = "struct \(name)"
            declaration.essence = "struct"
            declaration.arguments = arguments(of: structure, of: model)
            add(declaration)
            for member in structure.members { add(member, of: name) }
            add(rest: structure, of: model, named: name)
        case .enumeration(let enumeration):
            let raw = spelled(enumeration.rawType)
            declaration.signature = "struct \(name): OpenEnum, rawValue: \(raw)"
            declaration.essence = "enumeration \(raw)"
            add(declaration)
            for value in enumeration.values {
                addPart(.value, value.name, "static var \(value.name): Self", "", of: name, at: model.node)
            }
        case .union(let union):
            declaration.signature = "enum \(name)"
            declaration.essence = "enum"
            add(declaration)
            for variant in union.variants {
                let type = spelled(variant.type)
                addPart(
                    .case,
                    variant.name,
                    "case \(variant.name)(\(type))",
                    type,
                    of: name,
                    at: variant.node,
                    mentions: mentions([variant.type])
                )
            }
        }
        for conformance in model.conformances.sorted() {
            addPart(.alias, ": " + conformance, "\(name): \(conformance)", "", of: name, at: model.node)
        }
        for nested in model.nested { add(nested) }
    }

    private mutating func addPart(
        _ kind: SwiftDeclaration.Kind,
        _ name: String,
        _ signature: String,
        _ essence: String,
        of owner: String,
        at node: JSONNode,
        mentions: Set<String> = []
    ) {
        add(
            SwiftDeclaration(
                kind: kind,
                name: owner + "." + name,
                signature: "\(owner): \(signature)",
                essence: essence,
                owner: owner,
                mentions: mentions,
                node: node
            )
        )
    }

    private mutating func add(_ member: Structure.Member, of owner: String) {
        let type = spelled(member.type) + (member.isOptional ? "?" : "")
        addPart(
            .member,
            member.name,
            "var \(member.name): \(type)",
            type,
            of: owner,
            at: member.node,
            mentions: mentions([member.type])
        )
        if member.isNullable {
            addPart(.member, "$" + member.name, "var $\(member.name): Nullable", "", of: owner, at: member.node)
        }
        if let date = member.dateName {
            addPart(.member, date, "var \(date): Date?", "Date?", of: owner, at: member.node)
        }
    }

    private mutating func add(rest structure: Structure, of model: ModelDeclaration, named owner: String) {
        if let additional = structure.additional {
            let type = "[String: \(spelled(additional.type))]"
            addPart(
                .member,
                additional.name,
                "var \(additional.name): \(type)",
                type,
                of: owner,
                at: additional.node
            )
        } else if structure.keepsUnknownMembers {
            addPart(.member, "unknownMembers", "var unknownMembers: JSONObject", "", of: owner, at: model.node)
        }
    }

    /// The arguments of the initializer of a struct.
    private func arguments(of structure: Structure, of model: ModelDeclaration) -> [SwiftDeclaration.Argument] {
        var arguments = structure.members.map { member in
            SwiftDeclaration.Argument(
                label: member.name,
                type: spelled(member.type) + (member.isOptional ? "?" : ""),
                isOptional: !member.isRequired || member.constant != nil,
                node: member.node
            )
        }
        if let additional = structure.additional {
            arguments.append(
                SwiftDeclaration.Argument(
                    label: additional.name,
                    type: "[String: \(spelled(additional.type))]",
                    isOptional: true,
                    node: additional.node
                )
            )
        }
        return arguments
    }
}

extension OperationMethodDeclaration {
    /// The types of what a call takes and returns.
    fileprivate var mentionedTypes: [SwiftType] {
        var types = parameters.map(\.type)
        if let body { types.append(body.type) }
        if case .json(let type) = result { types.append(type) }
        return types
    }
}
