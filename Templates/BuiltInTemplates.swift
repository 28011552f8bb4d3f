/// The templates that are part of the tool, by their names without `.mustache`.
public enum BuiltInTemplates {
    /// The text of a template; `nil` if there is none of the name.
    public static func text(of name: String) -> String? {
        bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names of all templates, sorted.
    public static let names = [
        "aliases", "client", "enumeration", "exports", "extension", "file", "method", "model", "namespace", "patterns",
        "structure", "union", "values",
    ]

    private static func bytes(of name: String) -> [UInt8]? {
        switch name {
        case "aliases": PackageResources.aliases_mustache
        case "client": PackageResources.client_mustache
        case "enumeration": PackageResources.enumeration_mustache
        case "exports": PackageResources.exports_mustache
        case "extension": PackageResources.extension_mustache
        case "file": PackageResources.file_mustache
        case "method": PackageResources.method_mustache
        case "model": PackageResources.model_mustache
        case "namespace": PackageResources.namespace_mustache
        case "patterns": PackageResources.patterns_mustache
        case "structure": PackageResources.structure_mustache
        case "union": PackageResources.union_mustache
        case "values": PackageResources.values_mustache
        default: nil
        }
    }
}
