import BindgenOpenAPI
import BindingsJSON

/// The type of values, and what else is known of them.
struct ValueType {
    var type: SwiftType
    var isNullable = false
    var constraints = Constraints()
    /// The only value allowed.
    var constant: Literal?

    /// The type where values stand for themselves, as elements do.
    var complete: SwiftType { isNullable ? .optional(type) : type }
}

/// Makes types of Swift of the schemas of a document.
///
/// Types are made as they are asked for, so that nothing is generated that no operation reaches. Names do not depend on
/// what is asked for: those of component schemas are given out beforehand, and all others are made of the place where a
/// schema stands.
final class SchemaLowering {
    let document: Document
    let configuration: GeneratorConfiguration
    let classifier: SchemaClassifier
    /// Whether comments and the rules for values are wanted.
    let hasDetails: Bool
    /// The names of the types of which an outline is enough, with those of their component schemas.
    let outlines: [String: String]
    /// The names of component schemas.
    let names: ComponentNames

    init(document: Document, configuration: GeneratorConfiguration, names: ComponentNames, demand: Demand) {
        outlines = demand.outlined.reduce(into: [:]) { outlines, component in
            if let name = document.schema(named: component).flatMap(names.name) { outlines[name.first] = component }
        }
        self.document = document
        hasDetails = demand.hasDetails
        self.configuration = configuration
        self.names = names
        classifier = SchemaClassifier(document: document)
    }

    /// Finds out what schemas come down to.
    var reducer: SchemaReducer { classifier.reducer }

    /// Makes the type of a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - others: More schemas that the values obey, which say nothing else about the type.
    ///   - place: Where to put the type if it has no name of its own.
    ///   - state: The results of the lowering so far.
    func lower(
        _ schema: Schema,
        narrowedBy others: [Schema] = [],
        at place: TypePlace,
        into state: inout LoweringState
    ) -> ValueType {
        // The target of a reference decides the type, and is lowered once.
        let end = !hasDetails && schema.isPlainReference ? document.resolve(schema) : nil
        if let end, let known = state.referenceTypes[end] { return known }
        let reduced = reducer.reduce(schema)
        var value = ValueType(type: .json, isNullable: reduced.isNullable)
        let core = reduced.schema
        guard !reduced.isCircular, state.open.insert(core).inserted else {
            let reason =
                reduced.isCircular
                ? "the schema refers to itself and does not describe its values"
                : "the schema contains only itself; its content is returned as JSON values"
            state.account.decline(schema.node, "circular-schema", because: reason)
            return value
        }
        defer { state.open.remove(core) }
        let kind = classifier.kind(of: core)
        // What is inside of a component has its name from there, not from whatever refers to the component first.
        let component = reduced.chain.lazy.reversed().compactMap(names.name).first
        let place =
            component.map {
                TypePlace(
                    owner: TypeName(names.clientName),
                    name: $0.last,
                    patternName: place.patternName,
                    subject: "the schema `\($0.last)`"
                )
            } ?? place
        switch kind {
        case .any: value.isNullable = false
        case .string: value.type = .string
        case .bool: value.type = .bool
        case .integer: value.type = integerType(of: reduced)
        case .number: value.type = .double
        case .freeObject: value.type = .jsonObject
        case .array(let items): addElements(items, to: &value, at: place, into: &state)
        case .dictionary(let values): addValues(values, to: &value, at: place, into: &state)
        case .structure, .enumeration, .union:
            value = declared(of: core, kind: kind, named: component, at: place, into: &state)
            value.isNullable = reduced.isNullable
        }
        value.constant = core.constant.flatMap { Literal($0, type: value.type) }
        guard hasDetails else {
            if let end, value.type.isIndependent { state.referenceTypes[end] = value }
            return value
        }
        claimWay(of: reduced, kind: kind, into: &state.account)
        claimCore(core, kind: kind, into: &state.account)
        var narrowing = schemas(of: reduced, kind: kind, into: &state.account)
        for other in others { narrowing += schemas(of: reducer.reduce(other), kind: kind, into: &state.account) }
        let own = ConstraintLowering(
            patternName: place.patternName,
            type: value.type,
            isEnumeration: kind.isEnumeration
        )
        .constraints(of: narrowing, into: &state)
        value.constraints = Constraints(own, ofElements: value.constraints.ofElements)
        return value
    }

    /// The schemas whose constraints all count for a value.
    private func schemas(
        of reduced: ReducedSchema,
        kind: SchemaKind,
        into account: inout KeywordAccount
    ) -> [Schema] {
        guard !kind.isObject, reduced.schema.variants.isEmpty else { return reduced.chain }
        var schemas = reduced.chain
        for part in reduced.schema.parts(in: document) {
            // A part may say no more than a bound, which is one of values of the type that the others say.
            let inner = reducer.reduce(part)
            guard !inner.isCircular, !schemas.contains(inner.schema) else { continue }
            claimWay(of: inner, kind: kind, into: &account)
            claimCore(inner.schema, kind: kind, into: &account)
            if kind.isEnumeration { account.claim([.enum], of: inner.schema) }
            schemas += self.schemas(of: inner, kind: kind, into: &account)
        }
        return schemas
    }

    private func addElements(
        _ items: Schema?,
        to value: inout ValueType,
        at place: TypePlace,
        into state: inout LoweringState
    ) {
        guard let items else {
            value.type = .array(.json)
            return
        }
        let inner = place.inside(named: Singular.of(place.name), "an element of")
        let element = lower(items, at: inner, into: &state)
        value.type = .array(element.complete)
        value.constraints = Constraints([], ofElements: element.constraints)
    }

    private func addValues(
        _ values: Schema,
        to value: inout ValueType,
        at place: TypePlace,
        into state: inout LoweringState
    ) {
        let inner = place.inside(named: place.name + "Entry", "a value in")
        let element = lower(values, at: inner, into: &state)
        guard element.type != .json else {
            value.type = .jsonObject
            return
        }
        value.type = .dictionary(element.complete)
        value.constraints = Constraints([], ofElements: element.constraints)
    }

    /// The type of integers, whose format may stand in the schema, around it, or in a part of it.
    private func integerType(of reduced: ReducedSchema) -> SwiftType {
        let parts = reduced.schema.parts(in: document).lazy.flatMap { self.reducer.reduce($0).chain.reversed() }
        return switch reduced.chain.compactMap(\.format).last ?? parts.compactMap(\.format).first {
        case "int32", "int16", "int8": .int32
        case "int64", "uint32": .int64
        case "uint64": .uint64
        default: .int
        }
    }

    // MARK: Declared types

    private func declared(
        of schema: Schema,
        kind: SchemaKind,
        named component: TypeName?,
        at place: TypePlace,
        into state: inout LoweringState
    ) -> ValueType {
        if case .structure = kind, let simple = emptyStructure(schema, at: place, into: &state) { return simple }
        if let component {
            state.request(schema, as: component)
            return ValueType(type: .named(component))
        }
        if let known = state.inlineTypes[schema] { return ValueType(type: .named(known)) }
        let name = place.owner.nested(state.claimName(place.name, in: place.owner))
        state.inlineTypes[schema] = name
        requireOwner(place.owner, into: &state)
        declare(schema, kind: kind, as: name, otherwise: place.documentation, into: &state)
        return ValueType(type: .named(name))
    }

    /// The type of an object that turns out to have no members of its own: a dictionary or a free object.
    private func emptyStructure(
        _ schema: Schema,
        at place: TypePlace,
        into state: inout LoweringState
    ) -> ValueType? {
        guard schema.properties.isEmpty else { return nil }
        let members = ObjectMembers(of: schema, reducer: reducer)
        guard members.members.isEmpty else { return nil }
        if hasDetails { claimParts(of: members, into: &state.account) }
        guard let values = members.additional else { return ValueType(type: .jsonObject) }
        var value = ValueType(type: .json)
        addValues(values.schema, to: &value, at: place, into: &state)
        return value
    }

    /// Whether an outline of a type is enough.
    func isOutlined(_ name: TypeName) -> Bool { outlines[name.first] != nil }

    /// The name of the type of a component schema, if it has one.
    func name(of schema: Schema) -> TypeName? { names.name(of: schema) }

    /// The type that declares what a schema describes.
    func owner(of description: ObjectMembers.Description, in object: TypeName) -> TypeName {
        description.component.flatMap(names.name) ?? object
    }

    /// Sees to it that the type around another is declared, even if nothing refers to it.
    func requireOwner(_ owner: TypeName, into state: inout LoweringState) {
        guard owner.path.count == 1, let schema = names.schema(named: owner.first) else { return }
        state.request(reducer.reduce(schema).schema, as: owner)
    }

    /// Asks for the type of a schema if that is one with a name in the document, whatever refers to it.
    ///
    /// - Returns: Whether it is.
    func requestComponent(_ schema: Schema, into state: inout LoweringState) -> Bool {
        let reduced = reducer.reduce(schema)
        guard !reduced.isCircular, let name = reduced.chain.lazy.reversed().compactMap(names.name).first else {
            return false
        }
        let kind = classifier.kind(of: reduced.schema)
        switch kind {
        case .structure, .union, .enumeration:
            state.request(reduced.schema, as: name)
            claimWay(of: reduced, kind: kind, into: &state.account)
            state.account.claim([.nullable], of: reduced.schema)
            return true
        default: return false
        }
    }

    /// Declares the component schemas that were asked for, and those they ask for.
    func declareRequested(into state: inout LoweringState) {
        while let (schema, name) = state.nextRequest() {
            let documentation = Documentation("The schema `\(name.last)`.")
            declare(schema, kind: classifier.kind(of: schema), as: name, otherwise: documentation, into: &state)
        }
    }

    private func declare(
        _ schema: Schema,
        kind: SchemaKind,
        as name: TypeName,
        otherwise: Documentation,
        into state: inout LoweringState
    ) {
        // A declared type may contain the type that contains it.
        let around = state.open
        state.open = []
        defer { state.open = around }
        let content: ModelDeclaration.Content
        switch kind {
        case .enumeration(let values):
            content = .enumeration(EnumerationLowering.enumeration(values, isOutlined: isOutlined(name)))
            if hasDetails { claimEnumeration(schema, kind: kind, into: &state.account) }
        case .union(let variants):
            let union = UnionLowering(lowering: self)
                .union(of: schema, variants: variants, as: name, into: &state)
            if hasDetails { claimUnion(schema, variants: variants, as: union, into: &state.account) }
            content = .union(union)
        default:
            content = .structure(StructureLowering(lowering: self).structure(of: schema, as: name, into: &state))
        }
        state.declarations[name] = ModelDeclaration(
            name: name,
            documentation: hasDetails
                ? SchemaDocumentation.documentation(of: schema, otherwise: otherwise) : Documentation(""),
            content: content,
            node: schema.node
        )
    }
}

extension Schema {
    /// The schemas that values obey besides this one.
    fileprivate func parts(in document: Document) -> [Schema] {
        allOf + [reference.flatMap(document.target)].compactMap(\.self)
    }
}

extension SchemaKind {
    /// Whether values are listed.
    fileprivate var isEnumeration: Bool {
        if case .enumeration = self { true } else { false }
    }
}

extension SwiftType {
    /// Whether the type is the same wherever the schema is lowered: what contains itself with no declared type between
    /// has another one inside of itself.
    fileprivate var isIndependent: Bool {
        switch self {
        case .array, .dictionary, .optional, .json, .jsonObject: false
        default: true
        }
    }
}
