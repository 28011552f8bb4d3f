/// The role of a keyword for a client.
package enum KeywordRole: Sendable, Hashable {
    /// It decides what is sent, accepted or declared.
    case meaning
    /// It says something about a value, such as a default, but not which values are valid.
    case metadata
    /// It leads to what counts in its place.
    case reference
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
        // Declarations can be named after titles.
        case .annotation(let reason): reason != .name
        default: false
        }
    }
}
