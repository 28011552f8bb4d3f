/// The modules that a file imports: publicly what its declarations name, internally what only their bodies name.
struct ImportList {
    private var publicModules: Set<String>
    private var internalModules: Set<String> = []

    init(public modules: Set<String> = []) { publicModules = modules }

    /// The modules that a model needs with all models inside it.
    init(of model: ModelDeclaration) {
        self.init()
        // A second name of a type needs nothing.
        guard model.original == nil else { return }
        for nested in model.nested { formUnion(ImportList(of: nested)) }
        switch model.content {
        case .structure(let structure):
            publicModules.insert("BindingsJSON")
            if structure.page != nil { publicModules.insert("BindingsRuntime") }
            if structure.members.contains(where: { $0.dateName != nil }) {
                publicModules.insert("Foundation")
                internalModules.insert("BindingsRuntime")
            }
        case .union: publicModules.insert("BindingsJSON")
        case .enumeration: publicModules.insert("BindingsRuntime")
        }
        if model.isValidated || model.conformances.contains(where: ReservedTypeNames.runtime.contains) {
            publicModules.insert("BindingsRuntime")
        }
    }

    mutating func formUnion(_ other: ImportList) {
        publicModules.formUnion(other.publicModules)
        internalModules.formUnion(other.internalModules)
    }

    /// The statements, in the order of the modules.
    var lines: [String] {
        publicModules.union(internalModules).sorted().map { module in
            publicModules.contains(module) ? "public import " + module : "import " + module
        }
    }
}
