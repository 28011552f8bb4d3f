import BindgenOpenAPI
import BindingsJSON

/// Compares what requests of the API carry besides their bodies, and the answers that the API expects.
struct WebhookPartsComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The differences between the parameters of the requests, those of their paths included.
    func parameters(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let parameters = operations.map(\.effectiveParameters)
        for match in NamedMatches(parameters.base, parameters.revision, by: \.key).matches {
            switch match {
            case .kept(let parameters, _):
                let values = parameters.map(\.value)
                guard !context.isUnchanged(values) else { continue }
                findings += KeywordAccount(context).findings(
                    of: .parameter,
                    comparedBefore: [.name],
                    values.map(\.node),
                    subject: "the \(parameters.revision.phrase)"
                )
            case .removed(let parameter, _):
                findings.report(
                    .document(.keywordChanged),
                    base: parameter.parameter.site,
                    revision: operations.revision.node,
                    "the \(parameter.phrase) was removed"
                )
            case .added(let parameter, _):
                findings.report(
                    .document(.keywordChanged),
                    base: operations.base.node,
                    revision: parameter.parameter.site,
                    "the \(parameter.phrase) was added"
                )
            }
        }
        return findings
    }

    /// The differences between the answers that the API expects.
    func responses(of operations: Pair<Operation>) -> Findings {
        var findings = Findings()
        let responses = operations.map(\.responses)
        for match in NamedMatches(responses.base, responses.revision, by: \.status.text).matches {
            switch match {
            case .kept(let responses, let status):
                let values = responses.map(\.response.value)
                guard !context.isUnchanged(values) else { continue }
                findings += KeywordAccount(context).findings(
                    of: .response,
                    comparedBefore: [],
                    values.map(\.node),
                    subject: "the response with the status `\(status)`"
                )
            case .removed(let response, let status):
                findings.report(
                    .document(.keywordChanged),
                    base: response.response.site,
                    revision: operations.revision.node,
                    "the response with the status `\(status)` was removed"
                )
            case .added(let response, let status):
                findings.report(
                    .document(.keywordChanged),
                    base: operations.base.node,
                    revision: response.response.site,
                    "the response with the status `\(status)` was added"
                )
            }
        }
        return findings
    }
}

extension EffectiveParameter {
    /// Where the parameter is sent, and its name; names of header fields have no case.
    fileprivate var key: String {
        "\(value.location.rawValue) \(value.location == .header ? value.name.lowercased() : value.name)"
    }
}
