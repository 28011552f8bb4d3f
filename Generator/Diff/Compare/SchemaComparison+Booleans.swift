import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    /// Compares schemas of which one is `false`, so that no value obeys it. A schema that is `true` limits nothing, as an
    /// empty one.
    ///
    /// - Returns: `nil` if neither is `false`, and everything else has to be compared.
    func impossibility(_ pair: SchemaPair) -> Findings? {
        var findings = Findings()
        let isImpossible = Pair(pair.base.core.boolean == false, pair.revision.core.boolean == false)
        guard isImpossible.base || isImpossible.revision else { return nil }
        guard isImpossible.differs else { return findings }
        findings.report(
            pair.rule(isImpossible.revision ? .schemaBecameFalse : .schemaNoLongerFalse),
            pair.silence,
            base: pair.base.core.node,
            revision: pair.revision.core.node,
            isImpossible.revision
                ? "the schema became `false`: no value is valid any more"
                : "the schema is no longer `false`: values are valid now"
        )
        return findings
    }
}
