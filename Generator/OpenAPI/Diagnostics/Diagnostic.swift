/// One thing that is worth saying about an input: what, how bad, and where.
package struct Diagnostic: Sendable, Hashable {
    /// How much a diagnostic matters.
    package enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The input cannot be used as it is.
        case error
        /// The input can be used, but something in it is not as it should be.
        case warning
        /// Something that is good to know.
        case note
    }

    /// How much the diagnostic matters.
    package var severity: Severity

    /// The stable name of the kind of diagnostic.
    package var code: DiagnosticCode

    /// The fault, in one sentence without a full stop.
    package var message: String

    /// Where; `nil` for what concerns no place in a file.
    package var place: Place?

    /// Makes a diagnostic.
    package init(_ severity: Severity, _ code: DiagnosticCode, _ message: String, at place: Place? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
    }

    /// The JSON pointer (RFC 6901) of the place.
    package var pointer: String? { place?.pointer }
}

extension Diagnostic: CustomStringConvertible {
    /// The diagnostic on one line, as compilers write them: `file:line:column: error: message [pointer]`.
    package var description: String {
        var text = ""
        if let place {
            text += place.description + ": "
        }
        text += "\(severity.rawValue): \(message)"
        if let pointer = place?.shortPointer, !pointer.isEmpty {
            text += " [\(pointer)]"
        }
        return text
    }
}
