package import BindingsJSON

/// Replaces the document of a project by what a newer release of the official one says.
package enum Update {
    /// The new document of the project.
    package struct Result: Sendable {
        /// The document.
        package let bytes: [UInt8]

        /// A note for each new part that was described in the source and is not yet in the project's own words.
        package let diagnostics: Diagnostics
    }

    /// Brings a newer release into the document of a project.
    ///
    /// Members and numbers that are the same stay where they are and as they are written, and so do elements whose order
    /// means nothing, so that only what changed differs. Descriptions, summaries, titles, examples and links to documentation are those of the project; the
    /// source's own extensions are taken over only where the project has them or this package knows them.
    ///
    /// - Parameters:
    ///   - release: The newer release, with overlays applied, trimmed to the operations of the project.
    ///   - current: The document of the project; `nil` if it has none yet.
    ///   - policy: What becomes of the texts.
    package static func merge(_ release: JSONDocument, into current: JSONDocument?, policy: DescriptionPolicy) -> Result
    {
        var writer = UpdateWriter(policy: policy)
        writer.value(release.root, current?.root, Context(isRoot: true))
        return Result(bytes: writer.finish(), diagnostics: writer.diagnostics)
    }

    /// What stands at a place, as far as it decides what the members mean.
    struct Context {
        /// Whether the value is the document.
        var isRoot = false
        /// Whether the value is the document's `info`.
        var isInfo = false
        /// Whether the members are named by people, as those of `properties` are, not by the specification.
        var isMap = false
        /// Whether the value is the document's `components`.
        var isComponents = false
        /// Whether members that are named by people may stand beside extensions.
        var hasExtensions = false
        /// Whether the members are texts under names, as those of the scopes of a security scheme are.
        var isTexts = false
        /// Whether the order of the elements means nothing.
        var isSet = false
        /// Whether the value is somebody's data, such as a default.
        var isData = false
        /// What a response at this place is described as if nobody described it.
        var responseName: String?
    }

    /// Members that are texts, or help to understand.
    static let proseNames: Set<String> = [
        "description", "summary", "title", "example", "examples", "externalDocs", "termsOfService", "$comment",
    ]

    /// Extensions that generation understands.
    static let knownExtensions: Set<String> = [
        "x-sunset", "x-xgen-version", "x-xgen-preview", "x-xgen-operation-id-override", "x-operation-id-aliases",
        "x-dependent-required",
    ]

    /// Members whose own members are named by people.
    static let mapNames: Set<String> = [
        "paths", "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes",
        "links",
        "callbacks", "pathItems", "properties", "patternProperties", "dependentSchemas", "$defs", "content", "encoding",
        "variables", "mapping", "scopes",
    ]

    /// Members that hold data of the API.
    static let dataNames: Set<String> = ["default", "const", "enum", "required", "mapping", "security"]

    /// Members whose elements mean the same in any order.
    static let setNames: Set<String> = ["enum", "required", "type", "parameters", "security"]
}
