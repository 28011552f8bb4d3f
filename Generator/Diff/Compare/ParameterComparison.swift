import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Compares what a parameter says.
struct ParameterComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The keywords that are compared with a parameter.
    static let comparedKeywords: KeywordSet = [
        .name, .in, .required, .deprecated, .style, .explode, .schema, .content, .sunset,
    ]

    /// The differences between two parameters.
    func findings(of parameters: Pair<Parameter>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        let lifecycle = lifecycle(parameters, circumstances)
        return requirement(parameters) + lifecycle + form(parameters)
            + value(parameters, circumstances)
            + KeywordAccount(context).findings(
                of: .parameter,
                // A sunset of which no rule for deprecations speaks is still an announcement.
                comparedBefore: lifecycle.list.isEmpty
                    ? Self.comparedKeywords.subtracting([.sunset]) : Self.comparedKeywords,
                parameters.map(\.node)
            )
    }

    private func requirement(_ parameters: Pair<Parameter>) -> Findings {
        var findings = Findings()
        guard parameters.map(\.isRequired).differs else { return findings }
        let isRequired = parameters.revision.isRequired
        let nodes = parameters.map { $0.node["required"] ?? $0.node }
        findings.report(
            .parameter(isRequired ? .becameRequired : .becameOptional),
            base: nodes.base,
            revision: nodes.revision,
            "the parameter `\(parameters.revision.name)` became \(isRequired ? "required" : "optional")"
        )
        return findings
    }

    private func lifecycle(_ parameters: Pair<Parameter>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        let subject = "the parameter `\(parameters.revision.name)`"
        let days = context.options.deprecationDays
        let comparison = DeprecationComparison(
            today: context.options.today,
            subject: subject,
            holders: parameters.map(\.node)
        )
        switch (parameters.base.isDeprecated, parameters.revision.isDeprecated) {
        case (true, false):
            var findings = Findings()
            findings.report(
                .parameter(.reactivated),
                base: parameters.base.node["deprecated"],
                revision: parameters.revision.node,
                "\(subject) is no longer deprecated"
            )
            return findings
        case (false, true):
            return comparison.deprecation(
                DeprecationComparison.Rules(
                    deprecated: .parameter(.deprecated),
                    withSunset: .parameter(.deprecated),
                    missing: .parameter(.deprecatedWithoutSunset),
                    invalid: .parameter(.sunsetInvalid),
                    tooSmall: .parameter(.sunsetTooSoon)
                ),
                days: circumstances.isExperimental ? nil : days
            )
        case (true, true) where !circumstances.isExperimental:
            return comparison.sunsets(
                deleted: .parameter(.sunsetRemoved),
                invalid: .parameter(.sunsetInvalid),
                tooSmall: .parameter(.sunsetMovedTooSoon),
                days: days
            )
        default: return Findings()
        }
    }

    /// Compares how the value is written into the request.
    private func form(_ parameters: Pair<Parameter>) -> Findings {
        var findings = Findings()
        let forms = forms(of: parameters)
        guard forms.base.differs(from: forms.revision) else { return findings }
        let nodes = parameters.map { $0.node["style"] ?? $0.node["explode"] ?? $0.node["content"] ?? $0.node }
        findings.report(
            .parameter(.styleChanged),
            base: nodes.base,
            revision: nodes.revision,
            "the parameter `\(parameters.revision.name)` is written differently: \(forms.base) became \(forms.revision)"
        )
        return findings
    }

    private func forms(of parameters: Pair<Parameter>) -> Pair<ParameterForm> {
        Pair(
            ParameterForm(parameters.base, reducer: context.base.reducer),
            ParameterForm(parameters.revision, reducer: context.revision.reducer)
        )
    }

    /// Compares which values there are, and what a value left out means.
    private func value(_ parameters: Pair<Parameter>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        var findings = Findings()
        let content = parameters.map(\.content.first)
        if let base = content.base, let revision = content.revision {
            let media = Pair(base, revision)
            findings += ContentComparison(context).account(for: media)
            if base.schema == nil || revision.schema == nil {
                return findings + ContentComparison(context).schema(of: media, .parameter, circumstances)
            }
        }
        guard let base = parameters.base.schema ?? content.base?.schema,
            let revision = parameters.revision.schema ?? content.revision?.schema
        else { return findings }
        let role: SchemaRole
        if parameters.revision.location == .header {
            role = .headerParameter
        } else {
            role = forms(of: parameters).revision.isExplodedForm ? .explodedParameter : .parameter
        }
        findings.include(
            Pair(base, revision),
            SchemaUse(role: role, format: ValueFormat(content.revision), circumstances: circumstances),
            unless: context
        )
        if !parameters.base.isRequired, !parameters.revision.isRequired {
            findings += defaults(Pair(base, revision))
        }
        return findings
    }

    private func defaults(_ schemas: Pair<Schema>) -> Findings {
        var findings = Findings()
        let effective = Pair(context.base.effective(schemas.base), context.revision.effective(schemas.revision))
        let values = effective.map { $0.value(.default) }
        let change: SchemaValueChange
        let words: String
        switch (values.base, values.revision) {
        case (nil, nil): return findings
        case (nil, let value?): (change, words) = (.defaultValueAdded, "the default \(value.excerpt) was added")
        case (let value?, nil): (change, words) = (.defaultValueRemoved, "the default \(value.excerpt) was removed")
        case (let base?, let revision?):
            guard !base.isEqual(to: revision) else { return findings }
            change = .defaultValueChanged
            words = "the default changed from \(base.excerpt) to \(revision.excerpt)"
        }
        findings.report(
            SchemaRole.parameter.rule(.value(change)),
            base: values.base ?? effective.base.core.node,
            revision: values.revision ?? effective.revision.core.node,
            words
        )
        return findings
    }
}
