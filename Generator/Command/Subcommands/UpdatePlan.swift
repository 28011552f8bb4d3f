import BindgenDiff
import BindgenOpenAPI
import BindgenSwift
import BindingsJSON
import BindingsSyntax

/// The files that `bindgen update` is going to write.
struct UpdatePlan {
    /// The document and the configuration, if their bytes change.
    var documents: [(path: String, text: String)] = []
    /// The changes of the document, for people.
    var report = ""
    /// The input and the output of the generator.
    var files: [SourceFile]
    var output: OutputFolder
    /// The output folder as messages call it.
    var outputName: String

    /// Reads everything, and works out what changes.
    ///
    /// - Returns: `nil` if the diagnostics say why not.
    init?(
        release: String,
        _ arguments: Arguments,
        in environment: Environment,
        diagnostics: inout Diagnostics
    ) throws(Failure) {
        let input = InputFiles(environment: environment)
        let configPath = arguments.value("--config") ?? "Spec/bindgen.json"
        let configBytes = try input.bytes(of: configPath)
        guard var configuration = ConfigurationFile.parse(configBytes, file: configPath, diagnostics: &diagnostics)
        else {
            return nil
        }
        guard let spec = configuration.spec, let output = configuration.output else {
            throw .usage("`\(configPath)` must have `spec` and `output`")
        }
        let specPath = InputFiles.path(spec, relativeTo: configPath)
        outputName = InputFiles.path(output, relativeTo: configPath)
        self.output = OutputFolder(path: environment.path(outputName))
        let before = configuration
        var edit = ConfigurationEdit(bytes: configBytes)
        if let text = arguments.value("--api-version") {
            guard let version = APIVersion(text) else {
                throw .usage(
                    "`\(text)` is not a valid API version; write a date such as `2023-02-01`, or `preview`"
                )
            }
            configuration.apiVersion = version
            edit.pin(version)
        }

        // The release, with overlays, cut down to what the project uses.
        let overlays = Self.overlays(arguments, besides: configPath, in: environment)
        guard let full = try input.document(release, overlays: overlays, diagnostics: &diagnostics),
            !diagnostics.hasErrors
        else { return nil }
        let selection = OperationSelection(operations: configuration.operations?.map(\.name) ?? [])
        let operations =
            configuration.operations == nil
            ? full.operations : selection.resolve(in: full, diagnostics: &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        let currentBytes = FileSystem.kind(of: environment.path(specPath)) == nil ? nil : try input.bytes(of: specPath)
        var current: JSONDocument?
        if let currentBytes {
            current = Document.source(currentBytes, file: specPath, diagnostics: &diagnostics)
        }
        guard current != nil || currentBytes == nil else { return nil }
        let trimmed: JSONDocument
        do throws(JSONError) {
            trimmed = try Trim.parsed(full, to: operations)
        } catch {
            diagnostics.append(Diagnostic(.error, .limitExceeded, error.message, at: Place(error, file: release)))
            return nil
        }
        let policy = arguments.value("--descriptions").flatMap(DescriptionPolicy.init) ?? .kept
        let merged = Update.merge(trimmed, into: current, policy: policy)
        diagnostics.append(contentsOf: merged.diagnostics)
        if merged.bytes != currentBytes {
            documents.insert((specPath, String(decoding: merged.bytes, as: UTF8.self)), at: 0)
        }

        guard let updated = Document.source(merged.bytes, file: specPath, diagnostics: &diagnostics),
            let document = Document.parse(updated, diagnostics: &diagnostics), !diagnostics.hasErrors
        else { return nil }
        var ignored = Diagnostics()
        var generated = GeneratedAPI(Self.generation(of: document, configuration))
        if let current, let earlier = Document.parse(current, diagnostics: &ignored) {
            let earlier = GeneratedAPI(Self.generation(of: earlier, before))
            // Something else in the new document would take these names from what has them.
            let names = SwiftNames(of: earlier).namesToFix(in: SwiftNames(of: generated))
            if !names.isEmpty {
                for (key, name) in names { configuration.generator.names[key] = name }
                edit.name(names)
                generated = GeneratedAPI(Self.generation(of: document, configuration))
            }
            let options = ComparisonOptions(
                today: Clock.today,
                baseVersion: before.apiVersion,
                revisionVersion: configuration.apiVersion
            )
            report = DiffFormat.text.render(
                DocumentDiff(options, configuration: configuration).report(from: earlier, to: generated)
            )
        }
        if edit.bytes != configBytes { documents.append((configPath, String(decoding: edit.bytes, as: UTF8.self))) }
        let (files, found) = generated.files()
        diagnostics.append(contentsOf: found)
        self.files = files
    }

    private static func generation(of document: Document, _ configuration: ConfigurationFile) -> Generation {
        Generation(
            of: document,
            configuration: configuration.generator,
            apiVersion: configuration.apiVersion,
            operations: configuration.operations,
            today: Clock.today.description
        )
    }

    /// The overlays that are given, else the one beside the configuration.
    private static func overlays(
        _ arguments: Arguments,
        besides configPath: String,
        in environment: Environment
    ) -> [String] {
        let given = arguments.values("--overlay")
        guard given.isEmpty else { return given }
        let path = InputFiles.path("overlay.json", relativeTo: configPath)
        return FileSystem.kind(of: environment.path(path)) == nil ? [] : [path]
    }
}
