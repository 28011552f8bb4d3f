import BindgenKit
import BindingsJSON

/// Reads documents from wherever the command line says they are.
struct DocumentSources {
    var environment: Environment

    /// The document of an operand: a file, `-` for standard input, or `REF:path`, which git resolves.
    func document(_ operand: String) throws(Failure) -> JSONDocument {
        let bytes = try bytes(operand)
        let file = operand == "-" ? "<stdin>" : Self.fileName(operand)
        do throws(JSONError) {
            return try JSONDocument(bytes: bytes, file: file)
        } catch {
            environment.standardError("\(Place(error, file: file)): error: \(error.message)\n")
            throw .reported
        }
    }

    private func bytes(_ operand: String) throws(Failure) -> [UInt8] {
        let path = operand == "-" ? "/dev/stdin" : environment.path(operand)
        if operand != "-", FileSystem.kind(of: path) == nil, operand.contains(":") {
            return try GitRepository(environment: environment).contents(of: operand)
        }
        do throws(FileSystem.SystemError) {
            return try FileSystem.read(path)
        } catch {
            throw .noInput("cannot read \(operand): \(error.message)")
        }
    }

    /// The file of an operand, as reports name it: of `REF:path`, the path.
    private static func fileName(_ operand: String) -> String {
        operand
    }
}
