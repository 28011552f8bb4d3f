import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

extension SchemaComparison {
    static let textKeywords: KeywordSet = [.pattern, .contentEncoding, .contentMediaType, .xml]

    /// Compares the rules for strings.
    func texts(_ pair: SchemaPair) -> Findings { patterns(pair) + contents(pair) + xml(pair) }

    /// Compares how values are written in bodies of XML.
    private func xml(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        guard pair.use.format == .xml else { return findings }
        let values = pair.values(of: .xml)
        guard !context.isUnchanged(values.base, values.revision) else { return findings }
        let places = pair.places(values)
        let hasRule = SchemaValueChange.xmlChanged.canHappen(to: pair.use.role.place)
        findings.report(
            hasRule ? pair.rule(.xmlChanged) : .document(.keywordChanged),
            pair.silence,
            base: places.base,
            revision: places.revision,
            "the value is written differently in XML: `xml` \(KeywordAccount.words(values))"
        )
        return findings
    }

    private func patterns(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let old = pair.base.text(.pattern) ?? ""
        let new = pair.revision.text(.pattern) ?? ""
        guard old != new else { return findings }
        let change: SchemaValueChange
        var words: String
        if old.isEmpty {
            (change, words) = (.patternAdded, "the pattern `\(new)` was added")
        } else if new.isEmpty {
            (change, words) = (.patternRemoved, "the pattern `\(old)` was removed")
        } else {
            let isGeneral = pair.isRequest && [".*", "^.*$", "^.*", ".*$"].contains(new)
            change = isGeneral ? .patternGeneralized : .patternChanged
            words = "the pattern changed from `\(old)` to `\(new)`"
        }
        if let problem = Pattern(stringLiteral: new).error { words += ", which is not enforced: \(problem)" }
        let places = pair.places(of: .pattern)
        findings.report(pair.rule(change), pair.silence, base: places.base, revision: places.revision, words)
        return findings
    }

    /// Compares how strings hold binary data, whether a format says so or the keywords of OpenAPI 3.1.
    private func contents(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let contents = Pair(pair.base.content, pair.revision.content)
        guard !contents.isSame else { return findings }
        for (change, texts, keyword) in [
            (SchemaValueChange.contentEncodingChanged, contents.map(\.encoding), Keyword.contentEncoding),
            (.contentMediaTypeChanged, contents.map(\.mediaType), .contentMediaType),
        ] where texts.differs {
            let values = pair.values(of: keyword)
            let formats = pair.values(of: .format)
            let places = pair.places(Pair(values.base ?? formats.base, values.revision ?? formats.revision))
            findings.report(
                pair.rule(change),
                pair.silence,
                base: places.base,
                revision: places.revision,
                "`\(keyword.name)` changed from \(texts.base.quoted) to \(texts.revision.quoted)"
            )
        }
        return findings
    }
}

extension Pair<BinaryContent> {
    /// Whether strings hold data in the same way. Bytes as they are may be of any media type if none is given.
    fileprivate var isSame: Bool {
        if base == revision { return true }
        let any = "application/octet-stream"
        return base.encoding == nil && revision.encoding == nil && !base.isPlain && !revision.isPlain
            && (base.mediaType == any || revision.mediaType == any)
    }
}
