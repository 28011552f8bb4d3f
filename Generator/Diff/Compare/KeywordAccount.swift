import BindgenOpenAPI
import BindingsJSON

/// Accounts for keywords: a difference of a meaningful keyword that no comparison covers is a finding too.
///
/// Keywords that say nothing to a program have the reason in ``Vocabulary``.
struct KeywordAccount {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The keywords of objects of a kind that must be compared.
    static func meaningfulKeywords(of kind: ObjectKind) -> KeywordSet { meaningful[Int(kind.rawValue)] }

    private static let meaningful: [KeywordSet] = ObjectKind.allCases.map { kind in
        Vocabulary.keywords(of: kind) { definition in
            switch definition.role {
            case .meaning, .metadata, .reference, .dialect: true
            case .identification, .container, .annotation: false
            }
        }
    }

    /// The differences between two objects besides the keywords that were compared.
    ///
    /// - Parameter subject: What sentences call the object, if the names of the parts around it do not say it.
    func findings(
        of kind: ObjectKind,
        comparedBefore compared: KeywordSet,
        _ objects: Pair<JSONNode>,
        subject: String? = nil
    ) -> Findings {
        findings(of: kind, comparedBefore: compared, objects, subject: subject) { keyword in
            objects.map { node in
                node[keyword.name].flatMap {
                    $0.isNull || Vocabulary.isDefault($0, of: keyword, in: kind) ? nil : $0
                }
            }
        }
    }

    /// The differences between two members of the same name, such as the variables of a server.
    ///
    /// - Parameters:
    ///   - match: The members.
    ///   - subject: What sentences call them.
    ///   - kept: The differences between them, if both are there.
    func findings(
        of match: NamedNodes.Match,
        _ subject: String,
        kept: (Pair<JSONNode>) -> Findings
    ) -> Findings {
        if let base = match.nodes.base, let revision = match.nodes.revision { return kept(Pair(base, revision)) }
        var findings = Findings()
        findings.report(
            .document(.keywordChanged),
            base: match.nodes.base ?? match.holders.base,
            revision: match.nodes.revision ?? match.holders.revision,
            "\(subject) \(Self.words(match.nodes))"
        )
        return findings
    }

    /// The differences between two things, each made up of one or more objects, besides the keywords that were compared.
    ///
    /// - Parameters:
    ///   - kind: What the objects are.
    ///   - compared: The keywords that were compared.
    ///   - holders: The objects, for places where a keyword is absent.
    ///   - subject: What sentences call the thing, if the names of the parts around it do not say it.
    ///   - value: The values of a keyword.
    func findings(
        of kind: ObjectKind,
        comparedBefore compared: KeywordSet,
        _ holders: Pair<JSONNode>,
        subject: String? = nil,
        value: (Keyword) -> Pair<JSONNode?>
    ) -> Findings {
        var findings = Findings()
        let open = Self.meaningfulKeywords(of: kind).subtracting(compared)
        guard !open.isEmpty else { return findings }
        let owner = (subject ?? kind.subject).map { " of \($0)" } ?? ""
        for keyword in open.keywords {
            let values = value(keyword)
            if let base = values.base, let revision = values.revision, context.isUnchanged(base, revision) { continue }
            guard values.base != nil || values.revision != nil else { continue }
            findings.report(
                .document(.keywordChanged),
                Vocabulary.definition(of: keyword, in: kind)?.role == .metadata ? .info : nil,
                base: values.base ?? holders.base,
                revision: values.revision ?? holders.revision,
                "`\(keyword.name)`\(owner) \(Self.words(values))"
            )
        }
        return findings
    }

    /// The differences between two schemas in some keywords.
    func findings(of keywords: KeywordSet, _ pair: SchemaPair) -> Findings {
        findings(
            of: .schema,
            comparedBefore: Self.meaningfulKeywords(of: .schema).subtracting(keywords),
            Pair(pair.base.core.node, pair.revision.core.node),
            value: pair.values(of:)
        )
    }

    /// How a value changed.
    static func words(_ values: Pair<JSONNode?>) -> String {
        switch (values.base, values.revision) {
        case (nil, let value?): "was added: \(value.excerpt)"
        case (let value?, nil): "was removed; it was \(value.excerpt)"
        case (let old?, let new?) where old.isEqual(to: new): "refers to something that changed: \(new.excerpt)"
        case (let old, let new): "changed from \(old?.excerpt ?? "none") to \(new?.excerpt ?? "none")"
        }
    }
}

extension ObjectKind {
    /// What sentences call an object of the kind; `nil` if the names of the parts around it say it.
    fileprivate var subject: String? {
        switch self {
        case .document: "the document"
        case .pathItem: "the path"
        case .operation: "the operation"
        default: nil
        }
    }
}
