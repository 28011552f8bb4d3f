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
    func api(
        with operations: [(operation: Operation, contents: OperationContents)],
        pin: APIVersion?
    ) -> (api: API, diagnostics: Diagnostics) {
        let lowering = SchemaLowering(
            document: document,
            configuration: configuration,
            clientName: clientName,
            demand: demand
        )
        let groups = NamespaceLowering(lowering: lowering, clientName: clientName).groups(of: operations)
        ErrorLowering(lowering: lowering).request(for: operations.map(\.operation))
        lowering.finish()
        var finishing = ModelFinishing(declarations: lowering.declarations, configuration: configuration)
        finishing.finish(roots: groups.namespaces.flatMap(\.operations) + groups.untagged)
        let nested = finishing.assembled()
        var namespaces = groups.namespaces
        for index in namespaces.indices {
            namespaces[index].nested = nested.byOwner[TypeName([clientName, namespaces[index].typeName])] ?? []
        }
        let vendor = operations.lazy.flatMap { $0.contents.answers }.flatMap(\.contents).compactMap(\.vendor).first
        var client = ClientLowering(document: document, configuration: configuration).client(
            named: clientName,
            vendor: vendor,
            version: vendor == nil ? nil : pin ?? operations.compactMap(\.contents.version).max()
        )
        client.nested = nested.byOwner[TypeName(clientName)] ?? []
        client.operations = groups.untagged
        let api = API(
            client: client,
            namespaces: namespaces,
            models: nested.models,
            patterns: PatternNames.constants(for: lowering.constraints),
            aliases: AliasFinder.aliases(models: nested.models, namespaces: namespaces, client: client),
            outlines: lowering.outlines
        )
        return (api, lowering.diagnostics)
    }
}
