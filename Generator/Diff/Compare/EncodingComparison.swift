import BindgenOpenAPI
import BindingsJSON

/// Compares how the properties of a form are written.
struct EncodingComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The differences between the encodings of two media types, by the names of the properties.
    func findings(of media: Pair<MediaTypeObject>) -> Findings {
        var findings = Findings()
        let nodes = media.map { $0.node["encoding"] }
        guard !context.isUnchanged(nodes.base, nodes.revision) else { return findings }
        for match in NamedNodes(nodes, holders: media.map(\.node)).matches {
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
