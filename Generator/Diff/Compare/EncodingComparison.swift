import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Compares how the properties of a form are written.
struct EncodingComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The differences between the encodings of two media types, by the names of the properties.
    func findings(of media: Pair<MediaTypeObject>) -> Findings {
        var findings = Findings()
        let nodes = media.map { $0.node["encoding"] }
        guard !context.isUnchanged(nodes.base, nodes.revision) else { return findings }
        for match in NamedNodes(nodes, holders: media.map(\.node)).matches
        where !isDefault(match.nodes.base, of: media.base) || !isDefault(match.nodes.revision, of: media.revision) {
            let subject = "the encoding of `\(match.name)`"
            findings += KeywordAccount(context).findings(of: match, subject) { encodings in
                KeywordAccount(context).findings(
                    of: .encoding,
                    comparedBefore: [.headers],
                    encodings,
                    subject: subject
                ) + headers(of: encodings, subject)
            }
        }
        return findings
    }

    /// Whether an encoding says no more than what holds without it: in a form, what holds for a query.
    private func isDefault(_ encoding: JSONNode?, of media: MediaTypeObject) -> Bool {
        guard let encoding else { return true }
        return encoding.members.allSatisfy { name, value in
            switch Vocabulary.keyword(named: name) {
            case _ where value.isNull: true
            case .headers: value.count == 0
            case .style: media.isForm && value.string == "form"
            case .explode: media.isForm && value.bool == true && encoding["style"]?.string ?? "form" == "form"
            case .allowReserved: value.bool == false
            case .contentType: false
            default: true
            }
        }
    }

    private func headers(of encodings: Pair<JSONNode>, _ subject: String) -> Findings {
        var findings = Findings()
        for match in NamedNodes(encodings.map { $0["headers"] }, holders: encodings).matches {
            let subject = "the header `\(match.name)` in \(subject)"
            findings += KeywordAccount(context).findings(of: match, subject) { headers in
                KeywordAccount(context).findings(of: .header, comparedBefore: [], headers, subject: subject)
            }
        }
        return findings
    }
}

extension MediaTypeObject {
    /// Whether the values are written as those of a query are.
    fileprivate var isForm: Bool {
        mediaType.map { $0.type == "application" && $0.subtype == "x-www-form-urlencoded" } ?? false
    }
}
