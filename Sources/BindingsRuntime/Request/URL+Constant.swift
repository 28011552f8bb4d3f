public import Foundation

extension URL {
    /// Makes a URL of a text that is known to be one, as generated code has it for the servers of a document.
    ///
    /// A text that is no URL makes the URL of a file, which no request can be sent to.
    public init(constant text: StaticString) {
        self = URL(string: text.description) ?? URL(filePath: "/")
    }
}
