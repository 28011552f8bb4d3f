import BindgenOpenAPI
import BindingsJSON

/// Makes types of Swift of the schemas of a document.
///
/// Types are made as they are asked for, so that nothing is generated that no operation reaches. Names do not depend on
/// what is asked for: those of component schemas are given out beforehand, and all others are made of the place where a
/// schema stands.
final class SchemaLowering {
    let document: Document
    let configuration: GeneratorConfiguration
    let classifier: SchemaClassifier
    let reducer: SchemaReducer
    var constraints: ConstraintLowering
    var diagnostics = Diagnostics()
    /// Whether comments and the rules for values are wanted.
    let hasDetails: Bool
    /// The names of the types of which an outline is enough, with those of their component schemas.
    let outlines: [String: String]

    /// The names of component schemas.
    private let names: ComponentNames
    /// All types so far.
    var declarations: [TypeName: ModelDeclaration] = [:]
    /// Inline schemas that have a type already.
    private var inlineTypes: [Schema: TypeName] = [:]
    /// The names inside of types, by what they were made for, so that none is given out twice.
    private var nestedNames: [TypeName: Set<String>] = [:]
    /// Component schemas that are asked for and not made yet.
    private var queue: [(schema: Schema, name: TypeName)] = []
    private var requested: Set<TypeName> = []
    /// Arrays and dictionaries whose type is being made, which may contain themselves with no declared type between.
    private var open: Set<Schema> = []
    /// What is said of parameters, most of which many operations share.
    var parameterTexts: [JSONNode: String] = [:]

    init(document: Document, configuration: GeneratorConfiguration, clientName: String, demand: Demand) {
        self.document = document
        hasDetails = demand.hasDetails
        self.configuration = configuration
        classifier = SchemaClassifier(document: document)
        reducer = classifier.reducer
        constraints = ConstraintLowering()
        let names = ComponentNames(document: document, configuration: configuration, clientName: clientName)
        self.names = names
        var outlines: [String: String] = [:]
        for component in demand.outlined {
            if let name = document.schema(named: component).flatMap(names.name) { outlines[name.first] = component }
        }
        self.outlines = outlines
        diagnostics.append(contentsOf: names.diagnostics)
        // The groups of operations stand in the client as well.
        let groups = Set(document.operations.compactMap(\.tags.first)).map { OperationNames.namespace(for: $0).type }
        nestedNames[TypeName(clientName)] = Set(groups)
    }

    /// A schema as a type.
    struct Lowered {
        var type: SwiftType
        var isNullable = false
        var check = Check()
        /// The only value allowed, as a literal.
        var constant: String?
    }

    /// Where a type is put that has no name of its own in the document.
    struct Context {
        /// The type around it.
        var owner: TypeName
        /// Its name.
        var name: String
        /// The name for its pattern.
        var patternName: String
        /// What has its values, such as "the member `name`", for types that say nothing about themselves.
        var subject: String
        /// What the document says of that.
        var description: String?

        /// The place of what is inside of the values.
        func inside(named name: String, _ relation: String) -> Context {
            Context(owner: owner, name: name, patternName: patternName, subject: relation + " " + subject)
        }

        /// The comment of a type that says nothing about itself.
        var documentation: Documentation {
            SchemaDocumentation.text(description, otherwise: subject.prefix(1).uppercased() + subject.dropFirst() + ".")
        }
    }

    /// Makes the type of a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - context: Where to put the type if it has no name of its own.
    func lower(_ schema: Schema, in context: Context) -> Lowered {
        let reduced = reducer.reduce(schema)
        var lowered = Lowered(type: .json, isNullable: reduced.isNullable)
        let core = reduced.schema
        guard !reduced.isCircular, open.insert(core).inserted else {
            diagnostics.warning(
                "circular-schema",
                reduced.isCircular
                    ? "the schema refers to itself and says nothing about its values"
                    : "the schema contains nothing but itself, what is inside is returned as JSON values",
                at: schema.node
            )
            return lowered
        }
        defer { open.remove(core) }
        let kind = classifier.kind(of: core)
        // What is inside of a component has its name from there, not from whatever refers to the component first.
        let component = reduced.chain.lazy.reversed().compactMap(names.name).first
        let context =
            component.map {
                Context(
                    owner: TypeName(names.clientName),
                    name: $0.last,
                    patternName: context.patternName,
                    subject: "the schema `\($0.last)`"
                )
            } ?? context
        switch kind {
        case .any: lowered.isNullable = false
        case .string: lowered.type = .string
        case .bool: lowered.type = .bool
        case .integer: lowered.type = integerType(of: core)
        case .number: lowered.type = .double
        case .freeObject: lowered.type = .jsonObject
        case .array(let items): lowerArray(items, in: context, into: &lowered)
        case .dictionary(let values): lowerDictionary(values, in: context, into: &lowered)
        case .structure, .enumeration, .union:
            lowered.type = declaredType(of: core, kind: kind, named: component, in: context)
        }
        if hasDetails {
            lowered.check.arguments = constraints.check(
                reduced.chain,
                type: lowered.type,
                name: context.patternName,
                into: &diagnostics
            )
        }
        lowered.constant = core.constant.flatMap { Self.literal(of: $0, type: lowered.type) }
        return lowered
    }

    private func lowerArray(_ items: Schema?, in context: Context, into lowered: inout Lowered) {
        guard let items else {
            lowered.type = .array(.json)
            return
        }
        let inner = context.inside(named: Singular.of(context.name), "an element of")
        let element = lower(items, in: inner)
        lowered.type = .array(element.isNullable ? .optional(element.type) : element.type)
        if !element.check.isEmpty { lowered.check.elements = [element.check] }
    }

    private func lowerDictionary(_ values: Schema, in context: Context, into lowered: inout Lowered) {
        let inner = context.inside(named: context.name + "Entry", "a value in")
        let value = lower(values, in: inner)
        if value.type == .json {
            lowered.type = .jsonObject
        } else {
            lowered.type = .dictionary(value.isNullable ? .optional(value.type) : value.type)
            if !value.check.isEmpty { lowered.check.elements = [value.check] }
        }
    }

    private func integerType(of schema: Schema) -> SwiftType {
        switch schema.format {
        case "int32", "int16", "int8": .int32
        case "int64", "uint32": .int64
        case "uint64": .uint64
        default: .int
        }
    }

    private static func literal(of node: JSONNode, type: SwiftType) -> String? {
        switch (node.kind, type) {
        case (.string, .string): node.string.map(SwiftLiteral.string)
        case (.bool, .bool): node.bool.map { $0 ? "true" : "false" }
        case (.number, .int), (.number, .int64), (.number, .int32):
            node.number?.int64.flatMap { Int32(exactly: $0) }.map { SwiftLiteral.integer(Int64($0)) }
        default: nil
        }
    }

    // MARK: Declared types

    private func declaredType(of schema: Schema, kind: SchemaKind, named component: TypeName?, in context: Context)
        -> SwiftType
    {
        if case .structure = kind, let simple = emptyStructure(schema, in: context) { return simple }
        if let component {
            request(schema, as: component)
            return .named(component)
        }
        if let known = inlineTypes[schema] { return .named(known) }
        let name = context.owner.nested(freshName(context.name, in: context.owner))
        inlineTypes[schema] = name
        requireOwner(context.owner)
        declare(schema, kind: kind, as: name, otherwise: context.documentation)
        return .named(name)
    }

    /// The type of an object that turns out to have no members of its own: a dictionary or a free object.
    private func emptyStructure(_ schema: Schema, in context: Context) -> SwiftType? {
        guard schema.properties.isEmpty else { return nil }
        let members = MemberCollector(lowering: self).members(of: schema, owner: context.owner)
        guard members.members.isEmpty else { return nil }
        guard let values = members.additional else { return .jsonObject }
        var lowered = Lowered(type: .json)
        lowerDictionary(values.schema, in: context, into: &lowered)
        return lowered.type
    }

    /// Whether an outline of a type is enough.
    func isOutlined(_ name: TypeName) -> Bool { outlines[name.first] != nil }

    /// The name of the type of a component schema, if it has one.
    func name(of schema: Schema) -> TypeName? { names.name(of: schema) }

    /// Whether a type is an enumeration.
    func isEnumeration(_ name: TypeName) -> Bool {
        if let declaration = declarations[name] {
            if case .enumeration = declaration.content { return true }
            return false
        }
        guard let schema = names.schema(named: name.first), name.path.count == 1 else { return false }
        if case .enumeration = classifier.reducedKind(of: schema) { return true }
        return false
    }

    /// A name inside of a type that is not given out yet.
    func freshName(_ name: String, in owner: TypeName) -> String {
        var candidate = ReservedTypeNames.contains(name) ? name + "Value" : name
        var number = 2
        while ReservedTypeNames.contains(candidate) || !nestedNames[owner, default: []].insert(candidate).inserted {
            candidate = name + String(number)
            number += 1
        }
        return candidate
    }

    /// Sees to it that the type around another is declared, even if nothing refers to it.
    private func requireOwner(_ owner: TypeName) {
        guard owner.path.count == 1, let schema = names.schema(named: owner.first) else { return }
        request(reducer.reduce(schema).schema, as: owner)
    }

    /// Asks for the type of a schema if that is one with a name in the document, whatever refers to it.
    func requestComponent(_ schema: Schema) {
        let reduced = reducer.reduce(schema)
        guard !reduced.isCircular, let name = reduced.chain.lazy.reversed().compactMap(names.name).first else { return }
        switch classifier.kind(of: reduced.schema) {
        case .structure, .union, .enumeration: request(reduced.schema, as: name)
        default: break
        }
    }

    private func request(_ schema: Schema, as name: TypeName) {
        if requested.insert(name).inserted { queue.append((schema, name)) }
    }

    /// Declares the component schemas that were asked for, and those they ask for.
    func finish() {
        while let (schema, name) = queue.popLast() {
            let documentation = Documentation("The schema `\(name.last)`.")
            declare(schema, kind: classifier.kind(of: schema), as: name, otherwise: documentation)
        }
    }

    private func declare(_ schema: Schema, kind: SchemaKind, as name: TypeName, otherwise: Documentation) {
        // A declared type may contain what it stands in.
        let around = open
        open = []
        defer { open = around }
        let content: ModelDeclaration.Content
        switch kind {
        case .enumeration(let values):
            content = .enumeration(EnumerationLowering.enumeration(values, isOutlined: isOutlined(name)))
        case .union(let variants):
            content = .union(UnionLowering(lowering: self).union(of: schema, variants: variants, as: name))
        default:
            content = .structure(StructureLowering(lowering: self).structure(of: schema, as: name))
        }
        declarations[name] = ModelDeclaration(
            name: name,
            documentation: hasDetails
                ? SchemaDocumentation.documentation(of: schema, otherwise: otherwise) : Documentation(""),
            content: content,
            node: schema.node
        )
    }
}
