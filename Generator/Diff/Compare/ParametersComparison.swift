import BindgenOpenAPI
import BindingsJSON

/// Compares which parameters an operation has.
struct ParametersComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The parameters that came, went, moved or may have changed.
    func findings(
        of operations: Pair<Operation>,
        _ items: Pair<JSONNode?>,
        _ circumstances: ComparedPair.Circumstances
    ) -> Findings {
        var findings = Findings()
        guard !isUnchanged(operations, items) else { return findings }
        let parameters = operations.map(\.effectiveParameters)
        let counterparts = Dictionary(parameters.revision.map { ($0.identity, $0) }) { first, _ in first }
        let known = Set(parameters.base.map(\.identity))
        var added = parameters.revision.filter { !known.contains($0.identity) }
        for parameter in parameters.base {
            if let match = counterparts[parameter.identity] {
                findings += kept(Pair(parameter, match), circumstances)
            } else if parameter.value.location != .path,
                let place = added.firstIndex(where: {
                    $0.value.name == parameter.value.name && $0.value.location != .path
                })
            {
                findings += move(Pair(parameter, added.remove(at: place)))
            } else if !circumstances.isExperimental {
                findings += removal(of: parameter, from: Self.holder(parameter, operations.revision, items.revision))
            }
        }
        for parameter in added {
            findings += addition(of: parameter, to: Self.holder(parameter, operations.base, items.base))
        }
        return findings
    }

    /// Whether neither the operations nor their paths list other parameters, for the same placeholders.
    private func isUnchanged(_ operations: Pair<Operation>, _ items: Pair<JSONNode?>) -> Bool {
        operations.base.path == operations.revision.path
            && context.isUnchanged(operations.base.node["parameters"], operations.revision.node["parameters"])
            && context.isUnchanged(items.base?["parameters"], items.revision?["parameters"])
    }

    /// What has the place of a parameter that only the other document has.
    private static func holder(_ parameter: EffectiveParameter, _ operation: Operation, _ item: JSONNode?) -> JSONNode {
        let owner = parameter.isOfPath ? item ?? operation.node : operation.node
        return owner["parameters"] ?? owner
    }

    private func kept(_ parameters: Pair<EffectiveParameter>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        var findings = Findings()
        let values = parameters.map(\.value)
        guard !context.isUnchanged(values) else { return findings }
        var circumstances = circumstances
        circumstances.isOfPath = parameters.revision.isOfPath && parameters.revision.parameter.reference == nil
        findings.include(.parameter(values, circumstances))
        return findings
    }

    private func addition(of parameter: EffectiveParameter, to holder: JSONNode) -> Findings {
        var findings = Findings()
        let isRequired = parameter.value.isRequired
        let rule: ParameterRule
        switch (parameter.value.location, parameter.isOfPath, isRequired) {
        case (.path, false, _): rule = .addedToPath
        case (_, true, true): rule = .addedRequiredToAll
        case (_, true, false): rule = .addedOptionalToAll
        case (_, false, true): rule = .addedRequired
        case (_, false, false): rule = .addedOptional
        }
        findings.report(
            .parameter(rule),
            parameter.value.isIgnored ? .info : nil,
            base: holder,
            revision: parameter.parameter.site,
            "the \(isRequired ? "required" : "optional") \(parameter.phrase) was added"
        )
        return findings
    }

    private func move(_ parameters: Pair<EffectiveParameter>) -> Findings {
        var findings = Findings()
        let locations = parameters.map(\.value.location.rawValue)
        findings.report(
            .parameter(.locationChanged),
            base: parameters.base.parameter.site,
            revision: parameters.revision.parameter.site,
            "the parameter `\(parameters.base.value.name)` moved from the \(locations.base) to the \(locations.revision)"
        )
        return findings
    }

    private func removal(of parameter: EffectiveParameter, from holder: JSONNode) -> Findings {
        var findings = Findings()
        let phrase = parameter.phrase
        let rule: ParameterRule
        let words: String
        switch (parameter.value.isDeprecated, parameter.value.announcedEnd) {
        case (false, _): (rule, words) = (.removed, "the \(phrase) was removed")
        case (true, .invalid(let text)):
            (rule, words) = (.sunsetInvalid, "the \(phrase) was removed, and its sunset `\(text)` is not a date")
        case (true, .date(let date)) where context.options.today < date:
            rule = .removedBeforeSunset
            words = "the \(phrase) was removed before its sunset, which was announced for \(date)"
        case (true, _): (rule, words) = (.removedWithDeprecation, "the deprecated \(phrase) was removed")
        }
        findings.report(
            .parameter(rule),
            parameter.value.isIgnored ? .info : nil,
            base: parameter.parameter.site,
            revision: holder,
            words
        )
        return findings
    }
}

extension EffectiveParameter {
    /// The name of the parameter in sentences.
    var phrase: String { "\(value.location.rawValue) parameter `\(value.name)`" }
}
