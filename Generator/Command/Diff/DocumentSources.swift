import BindgenDiff
import BindgenOpenAPI
import BindgenSwift
import BindingsJSON

/// Reads documents from wherever the command line says they are.
struct DocumentSources {
    var environment: Environment

    /// The document of an operand: a file, `-` for standard input, or `REF:path`, which git resolves.
    func document(_ operand: String, overlays: [Overlay] = []) throws(Failure) -> JSONDocument {
        let document = try parsed(operand)
        var diagnostics = Diagnostics()
        let result = Overlay.apply(overlays, to: document, diagnostics: &diagnostics)
        let isDocument = result.map { Document.isDocument($0, diagnostics: &diagnostics) } ?? false
        print(diagnostics)
        guard let result, isDocument else { throw .reported }
        return result
    }

    /// An overlay of a file.
    func overlay(_ path: String) throws(Failure) -> Overlay {
        var diagnostics = Diagnostics()
        let overlay = Overlay.parse(try bytes(path), file: path, diagnostics: &diagnostics)
        print(diagnostics)
        guard let overlay else { throw .reported }
        return overlay
    }

    /// The policy of a file.
    func policy(_ path: String) throws(Failure) -> DiffPolicy {
        let reader = DiffPolicyReader(try parsed(path))
        print(Diagnostics(reader.diagnostics))
        guard reader.diagnostics.isEmpty else { throw .reported }
        return reader.policy
    }

    /// The configuration of a file.
    func configuration(_ path: String) throws(Failure) -> ConfigurationFile {
        var diagnostics = Diagnostics()
        let file = ConfigurationFile.parse(try bytes(path), file: path, diagnostics: &diagnostics)
        print(diagnostics)
        guard let file, !diagnostics.hasErrors else { throw .reported }
        return file
    }

    private func parsed(_ operand: String) throws(Failure) -> JSONDocument {
        var diagnostics = Diagnostics()
        let file = operand == "-" ? "<stdin>" : operand
        let document = Document.source(try bytes(operand), file: file, diagnostics: &diagnostics)
        print(diagnostics)
        guard let document else { throw .reported }
        return document
    }

    private func print(_ diagnostics: Diagnostics) {
        environment.standardError(DiagnosticFormat.text.render(diagnostics))
    }

    private func bytes(_ operand: String) throws(Failure) -> [UInt8] {
        let path = operand == "-" ? "/dev/stdin" : environment.path(operand)
        if operand != "-", FileSystem.kind(of: path) == nil, operand.contains(":") {
            return try GitRepository(environment: environment).contents(of: operand)
        }
        do throws(FileSystem.SystemError) {
            return try FileSystem.read(path)
        } catch {
            throw .noInput("cannot read `\(operand)`: \(error.message)")
        }
    }
}
