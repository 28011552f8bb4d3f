import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Makes the IR of a document: the second half of the way from a document to Swift.
struct APILowering {
    let document: Document
    let configuration: GeneratorConfiguration
    let clientName: String
    let demand: Demand

    init(document: Document, configuration: GeneratorConfiguration, demand: Demand) {
        self.demand = demand
        self.document = document
        self.configuration = configuration
        clientName = configuration.clientName ?? ClientLowering.name(for: document.info.title)
    }

    /// Makes the IR.
    ///
    /// - Parameters:
    ///   - operations: The operations to generate, with the version of each.
    ///   - pin: The version that was asked for; `nil` for the newest one.
    ///   - repetitionLimit: How often the same may be said of different places; `nil` for always.
    func api(
        with operations: [(operation: Operation, contents: OperationContents)],
        pin: APIVersion?,
        repetitionLimit: Int?
    ) -> (api: API, diagnostics: Diagnostics) {
        let names = ComponentNames(document: document, configuration: configuration, clientName: clientName)
        let lowering = SchemaLowering(document: document, configuration: configuration, names: names, demand: demand)
        // The groups of operations stand in the client as well.
        let groupNames = Set(document.operations.compactMap(\.tags.first)).map {
            OperationNames.namespace(for: $0).type
        }
        var state = LoweringState(of: document, demand: demand, client: TypeName(clientName), groups: Set(groupNames))
        state.diagnostics.append(contentsOf: names.diagnostics)
        claimDocument(operations.map(\.operation), into: &state.account)
        SecurityLowering(document: document).check(operations.map(\.operation), into: &state.account)
        let groups = NamespaceLowering(lowering: lowering, clientName: clientName).groups(of: operations, into: &state)
        ErrorLowering(lowering: lowering).request(for: operations.map(\.operation), into: &state)
        lowering.declareRequested(into: &state)
        var finishing = ModelFinishing(declarations: state.declarations, configuration: configuration)
        finishing.finish(
            roots: groups.namespaces.flatMap(\.operations) + groups.untagged,
            hasDetails: demand.hasDetails
        )
        let nested = finishing.assembled()
        var namespaces = groups.namespaces
        for index in namespaces.indices {
            namespaces[index].nested = nested.byOwner[TypeName([clientName, namespaces[index].typeName])] ?? []
        }
        let vendor = operations.lazy.flatMap { $0.contents.answers }.flatMap(\.contents).compactMap(\.vendor).first
        var client = ClientLowering(document: document, configuration: configuration).client(
            named: clientName,
            vendor: vendor,
            version: vendor == nil ? nil : pin ?? operations.compactMap(\.contents.version).max(),
            into: &state.account
        )
        client.nested = nested.byOwner[TypeName(clientName)] ?? []
        client.operations = groups.untagged
        client.paging = client.paging ?? .usual(in: namespaces.flatMap(\.operations) + groups.untagged)
        let api = API(
            client: client,
            namespaces: namespaces,
            models: nested.models,
            patterns: PatternNames.constants(for: state.patterns),
            aliases: AliasFinder.aliases(
                models: nested.models,
                namespaces: namespaces,
                client: client,
                besides: state.outlinedNames
            ),
            outlines: lowering.outlines
        )
        guard demand.hasDetails else { return (api, state.diagnostics) }
        let sweep = KeywordSweep(of: document, account: state.account)
        state.diagnostics.append(contentsOf: sweep.diagnostics(for: operations, repetitionLimit: repetitionLimit))
        return (api, state.diagnostics)
    }

    private static let expressedOfPaths: KeywordSet = [
        .get, .put, .post, .delete, .options, .head, .patch, .trace, .servers, .parameters,
    ]

    private func claimDocument(_ operations: [Operation], into account: inout KeywordAccount) {
        account.claim([.servers, .security], of: document.node)
        for item in operations.compactMap(\.node.parent) {
            // The keywords of a path item count for its operations.
            account.claim(Self.expressedOfPaths, of: item)
        }
    }
}
