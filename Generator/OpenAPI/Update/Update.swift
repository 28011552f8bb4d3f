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
    /// means nothing, so that only what changed differs. Descriptions, summaries, titles, examples and links to
    /// documentation are those of the project; the source's own extensions are taken over only where the project has
    /// them or this package knows them.
    ///
    /// - Parameters:
    ///   - release: The newer release, with overlays applied, trimmed to the operations of the project.
    ///   - current: The document of the project; `nil` if it has none yet.
    ///   - policy: What becomes of the texts.
    package static func merge(_ release: JSONDocument, into current: JSONDocument?, policy: DescriptionPolicy) -> Result
    {
        var writer = UpdateWriter(policy: policy)
        writer.value(release.root, current?.root, .object(.document), responseName: nil)
        return Result(bytes: writer.finish(), diagnostics: writer.diagnostics)
    }
}

/// The treatment of the texts for people when a document is replaced by a newer one.
package enum DescriptionPolicy: String, Sendable, CaseIterable {
    /// Places that remain keep their texts, new places have none until somebody writes them.
    case kept
    /// All texts are those of the newer document, for users whose licence allows that.
    case source
}
