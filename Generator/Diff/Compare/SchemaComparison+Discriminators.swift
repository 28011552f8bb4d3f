import BindgenOpenAPI
import BindingsJSON

extension SchemaComparison {
    static let discriminatorKeywords: KeywordSet = [.discriminator]

    /// Compares which property tells the branches of a union apart, and what its values stand for.
    func discriminators(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let discriminators = Pair(pair.base, pair.revision).map { schema in
            schema.layers.lazy.compactMap(\.discriminator).first
        }
        let places = pair.places(discriminators.map { $0?.node })
        switch (discriminators.base, discriminators.revision) {
        case (nil, nil): break
        case (nil, _?):
            findings.report(
                pair.rule(.discriminatorAdded),
                base: places.base,
                revision: places.revision,
                "a discriminator was added"
            )
        case (_?, nil):
            findings.report(
                pair.rule(.discriminatorRemoved),
                base: places.base,
                revision: places.revision,
                "the discriminator was removed"
            )
        case (let old?, let new?):
            if old.propertyName != new.propertyName {
                findings.report(
                    pair.rule(.discriminatorPropertyNameChanged),
                    base: old.node["propertyName"],
                    revision: new.node["propertyName"],
                    "the discriminator changed from `\(old.propertyName)` to `\(new.propertyName)`"
                )
            }
            findings += mappings(Pair(old, new), pair)
        }
        return findings + heirs(pair)
    }

    /// The schemas of the same name that inherit from both, which the discriminator stands for without a mapping.
    private func heirs(_ pair: SchemaPair) -> Findings {
        var findings = Findings()
        let documents = context.documents.map(\.document)
        let heirs = Pair(documents.base.heirs(of: pair.base.core), documents.revision.heirs(of: pair.revision.core))
        func name(of heir: Schema) -> String { heir.node.name ?? "" }
        for case .kept(let heirs, _) in NamedMatches(heirs.base, heirs.revision, by: name).matches {
            findings.include(heirs, pair.use.nested, unless: context)
        }
        return findings
    }

    private func mappings(_ discriminators: Pair<Discriminator>, _ pair: SchemaPair) -> Findings {
        var findings = Findings()
        var removed: [String] = []
        var added: [String] = []
        var changed: [String] = []
        let mappings = discriminators.map(\.mapping)
        for case .kept(let mapping, _) in NamedMatches(mappings.base, mappings.revision, by: \.value).matches
        where mapping.base.reference.lastStep == mapping.revision.reference.lastStep {
            // Without a `oneOf`, the mapping is all that leads there.
            if let old = context.base.document.target(of: mapping.base.reference),
                let new = context.revision.document.target(of: mapping.revision.reference)
            {
                findings.include(Pair(old, new), pair.use.nested, unless: context)
            }
        }
        guard !context.isWrittenAlike(discriminators.base.node, discriminators.revision.node) else { return findings }
        // Also values that lead nowhere count, which the mapping leaves out.
        let values = discriminators.map { $0.node[.mapping].map { Array($0.members) } ?? [] }
        for match in NamedMatches(values.base, values.revision, by: \.name).matches {
            switch match {
            case .removed(_, let value): removed.append(value)
            case .added(_, let value): added.append(value)
            case .kept(let members, let value):
                if members.base.value.lastStep != members.revision.value.lastStep { changed.append(value) }
            }
        }
        let places = discriminators.map { $0.node["mapping"] ?? $0.node }
        for (values, change, words) in [
            (removed, SchemaValueChange.discriminatorMappingDeleted, ("was removed from", "were removed from")),
            (added, .discriminatorMappingAdded, ("was added to", "were added to")),
            (changed, .discriminatorMappingChanged, ("leads to another schema in", "lead to another schema in")),
        ] where !values.isEmpty {
            findings.report(
                pair.rule(change),
                base: places.base,
                revision: places.revision,
                values.named("the value", words) + " the mapping of the discriminator"
            )
        }
        return findings
    }
}

extension JSONNode {
    /// The last step of the reference that the value is: the name of a component.
    fileprivate var lastStep: Substring? { string?.lastStep }
}

extension Reference {
    /// The last step of the reference: the name of a component.
    fileprivate var lastStep: Substring { uri.lastStep }
}

extension String {
    fileprivate var lastStep: Substring {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self[...] }
        return self[utf8.index(after: slash)...]
    }
}
