/// A row of the vocabulary: what a keyword is in objects of one kind.
package struct KeywordDefinition: Sendable {
    /// The kind of the objects.
    package let kind: ObjectKind
    package let keyword: Keyword
    /// The shape of its value.
    package let shape: ValueShape
    /// What it does for a client.
    package let role: KeywordRole
    /// The first version of the specification that has it.
    package let since: SpecificationVersion
    /// The last version of the specification that has it; `nil` if none removed it.
    package let until: SpecificationVersion?

    /// Whether a version of the specification has the keyword. Extensions are welcome in all.
    package func isDefined(in version: SpecificationVersion) -> Bool {
        since <= version && version <= until ?? version
    }

    /// Whether the value is in the words of whoever writes the document: texts, titles, examples and links to
    /// documentation.
    package var isWording: Bool {
        guard !keyword.isExtension, case .annotation(let reason) = role else { return false }
        switch reason {
        case .prose, .name, .example, .documentation: return true
        case .publisher, .hint, .xml: return false
        }
    }
}

/// The role of a keyword for a client.
package enum KeywordRole: Sendable, Hashable {
    /// It decides what is sent, accepted or declared.
    case meaning
    /// It says something about a value, such as a default, but not which values are valid.
    case metadata
    /// It leads to what counts in its place.
    case reference
    /// It names the dialect of JSON Schema that other keywords belong to.
    case dialect
    /// It gives an object a name that references use.
    case identification
    /// It holds parts that count where something refers to them, or that are looked at one by one.
    case container
    /// It says nothing to a program.
    case annotation(Silence)

    /// Why it is right that a program makes nothing of a keyword.
    package enum Silence: String, Sendable, Hashable, CaseIterable {
        /// Descriptions, summaries and comments.
        case prose = "it is text for people"
        /// Titles and names, which may become a part of names in Swift.
        case name = "it is a name for people"
        /// Examples.
        case example = "it shows values and restricts none"
        /// Links to documentation, and the rest of what only readers of documentation see.
        case documentation = "it belongs to the documentation"
        /// Contact, license and the version of the document.
        case publisher = "it names the publisher and the version of the document"
        /// Links between operations, and formats of tokens.
        case hint = "it is a hint that changes no value"
        /// The writing of values in XML.
        case xml = "it describes XML, and bodies of XML are sent and received as raw bytes"
    }

    /// Whether a keyword is left out of what an object means.
    package var isSilent: Bool {
        switch self {
        case .identification: true
        // Declarations can be named after titles, and what is said of XML counts where a body is XML.
        case .annotation(let reason): reason != .name && reason != .xml
        default: false
        }
    }
}
