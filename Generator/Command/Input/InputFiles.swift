import BindgenOpenAPI
import BindgenSwift

/// Reads what the tool is given.
struct InputFiles: Sendable {
    let environment: Environment

    /// The bytes of a file.
    ///
    /// - Parameter path: The path as the user wrote it.
    func bytes(of path: String) throws(Failure) -> [UInt8] {
        do throws(FileSystem.SystemError) {
            return try FileSystem.read(environment.path(path))
        } catch {
            throw .noInput("cannot read `\(path)`: \(error.message)")
        }
    }

    /// A document with overlays applied; what is wrong with any of them is added to the diagnostics.
    func document(_ path: String, overlays: [String] = [], diagnostics: inout Diagnostics) throws(Failure) -> Document?
    {
        var parsed: [Overlay] = []
        for overlay in overlays {
            let bytes = try bytes(of: overlay)
            if let overlay = Overlay.parse(bytes, file: overlay, diagnostics: &diagnostics) { parsed.append(overlay) }
        }
        guard parsed.count == overlays.count else { return nil }
        return Document.parse(try bytes(of: path), file: path, overlays: parsed, diagnostics: &diagnostics)
    }

    /// A configuration; what is wrong with it is added to the diagnostics.
    func configuration(_ path: String, diagnostics: inout Diagnostics) throws(Failure) -> ConfigurationFile? {
        ConfigurationFile.parse(try bytes(of: path), file: path, diagnostics: &diagnostics)
    }

    /// The templates in a folder, by name without `.mustache`.
    func templates(in folder: String) throws(Failure) -> [String: String] {
        let names: [String]
        do throws(FileSystem.SystemError) {
            names = try FileSystem.names(in: environment.path(folder))
        } catch {
            throw .noInput("cannot read `\(folder)`: \(error.message)")
        }
        var templates: [String: String] = [:]
        for name in names where name.hasSuffix(".mustache") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
                throw Failure(exitCode: .badDocument, message: "`\(path)` is not valid UTF-8")
            }
            templates[String(name.dropLast(".mustache".count))] = text
        }
        guard !templates.isEmpty else { throw .noInput("there are no templates (`*.mustache`) in `\(folder)`") }
        return templates
    }

    /// A path that a file names, as seen from where the tool runs.
    static func path(_ path: String, relativeTo file: String) -> String {
        guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
        var parts = file[..<slash].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in path.split(separator: "/") where part != "." {
            // Paths relative to the folder keep messages short.
            if part == "..", let last = parts.last, last != "..", !last.isEmpty, last != "." {
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
