import BindgenOpenAPI
import BindgenSwift
import BindingsSyntax

/// The arguments of `bindgen generate`, before any file is read.
struct GenerateRequest: Sendable {
    private let config: String?
    private let spec: String?
    private let output: String?
    private let overlays: [String]
    private let templates: String?
    private let apiVersion: APIVersion?
    private let module: String?
    private let clientName: String?
    private let today: CalendarDate

    /// The input and the output of the generator.
    struct Job {
        var generation: Generation
        var output: String
    }

    init(_ arguments: Arguments) throws(Failure) {
        spec = arguments.value("--spec")
        config = arguments.value("--config") ?? (spec == nil ? "Spec/bindgen.json" : nil)
        output = arguments.value("--output")
        overlays = arguments.values("--overlay")
        templates = arguments.value("--templates")
        module = try Self.name("--module", arguments, GeneratorConfiguration.isModuleName)
        clientName = try Self.name("--client-name", arguments, GeneratorConfiguration.isTypeName)
        if let text = arguments.value("--api-version") {
            guard let version = APIVersion(text) else {
                throw .usage(
                    "`\(text)` is not a valid API version; write a date such as `2023-02-01`, a date with `.upcoming`, or `preview`"
                )
            }
            apiVersion = version
        } else {
            apiVersion = nil
        }
        today = try Clock.today(arguments)
        if config == nil, output == nil { throw .usage("`--spec` without `--config` needs `--output`") }
    }

    private static func name(
        _ option: String,
        _ arguments: Arguments,
        _ isValid: (String) -> Bool
    ) throws(Failure) -> String? {
        guard let name = arguments.value(option) else { return nil }
        if isValid(name) { return name }
        let kind =
            option == "--module"
            ? "letters, digits and underscores"
            : "letters and digits, begin with a capital, and choose a name that neither Swift nor the runtime uses"
        throw .usage("`\(name)` is not a valid value of `\(option)`; use \(kind)")
    }

    /// Reads everything that is needed.
    ///
    /// - Returns: `nil` if the diagnostics say why not.
    func job(in environment: Environment, diagnostics: inout Diagnostics) throws(Failure) -> Job? {
        let input = InputFiles(environment: environment)
        var configuration = ConfigurationFile()
        if let config {
            guard let read = try input.configuration(config, diagnostics: &diagnostics), !diagnostics.hasErrors else {
                return nil
            }
            configuration = read
        }
        let specPath = spec ?? configuration.spec.map { InputFiles.path($0, relativeTo: config ?? "") }
        let outputPath = output ?? configuration.output.map { InputFiles.path($0, relativeTo: config ?? "") }
        guard let specPath else { throw .usage("the configuration has no `spec`; give `--spec`") }
        guard let outputPath else { throw .usage("the configuration has no `output`; give `--output`") }
        guard let document = try input.document(specPath, overlays: overlays, diagnostics: &diagnostics),
            !diagnostics.hasErrors
        else { return nil }
        configuration.generator.module = module ?? configuration.generator.module
        configuration.generator.clientName = clientName ?? configuration.generator.clientName
        let generation = Generation(
            of: document,
            configuration: configuration.generator,
            apiVersion: apiVersion ?? configuration.apiVersion,
            operations: configuration.operations,
            subjects: configuration.subjects,
            today: today.description,
            templates: try templates.map { folder throws(Failure) in try input.templates(in: folder) } ?? [:],
            templateFolder: templates ?? ""
        )
        return Job(generation: generation, output: outputPath)
    }
}
