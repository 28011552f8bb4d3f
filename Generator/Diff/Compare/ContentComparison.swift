import BindgenOpenAPI
import BindingsJSON
import BindingsSyntax

/// Compares bodies in all their media types.
struct ContentComparison {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// The differences between two request bodies.
    func findings(of bodies: Pair<RequestBody>, _ circumstances: ComparedPair.Circumstances) -> Findings {
        var findings = Findings()
        if bodies.map(\.isRequired).differs {
            let isRequired = bodies.revision.isRequired
            let nodes = bodies.map { $0.node["required"] ?? $0.node }
            findings.report(
                .requestBody(isRequired ? .becameRequired : .becameOptional),
                base: nodes.base,
                revision: nodes.revision,
                "the request body became \(isRequired ? "required" : "optional")"
            )
        }
        return findings
            + content(bodies.map(\.content), of: bodies.map(\.node), .requestBody, circumstances)
            + KeywordAccount(context).findings(
                of: .requestBody,
                comparedBefore: [.content, .required],
                bodies.map(\.node)
            )
    }

    /// Compares the media types of bodies.
    ///
    /// - Parameters:
    ///   - content: The media types.
    ///   - owners: The objects that have them.
    ///   - role: Whether clients send or receive them.
    ///   - circumstances: What else decides how much a change matters.
    func content(
        _ content: Pair<[MediaTypeObject]>,
        of owners: Pair<JSONNode>,
        _ role: SchemaRole,
        _ circumstances: ComparedPair.Circumstances
    ) -> Findings {
        var findings = Findings()
        let options = context.options
        let matches = MediaTypeMatches(
            Self.visible(content.base, to: options.baseVersion),
            Self.visible(content.revision, to: options.revisionVersion),
            ignoresDates: options.baseVersion != nil && options.revisionVersion != nil
        )
        let holders = owners.map { $0["content"] ?? $0 }
        let direction = role.direction
        for (media, relation) in matches.kept where relation != .same || !context.isUnchanged(media) {
            findings += name(of: media, relation, direction)
            findings += sunset(of: media, direction)
            findings += schema(of: media, role, circumstances)
            findings += account(for: media)
        }
        for media in matches.removed { findings += removal(of: media, from: holders.revision, direction) }
        for media in matches.added {
            findings.report(
                .mediaType(.added, direction),
                base: holders.base,
                revision: media.node,
                "the media type `\(media.name)` was added"
            )
        }
        return findings
    }

    /// The media types that a client sees: all, or those of the version that it is pinned to.
    private static func visible(_ content: [MediaTypeObject], to pin: APIVersion?) -> [MediaTypeObject] {
        guard let pin else { return content }
        return VersionSelection(pin: pin).content(content, for: .version(pin))
    }

    private func name(
        of media: Pair<MediaTypeObject>,
        _ relation: MediaTypeMatches.Relation,
        _ direction: Direction
    ) -> Findings {
        var findings = Findings()
        let change: MediaTypeChange
        switch relation {
        case .same: return findings
        case .parameters: change = .nameChanged
        case .generalized: change = .nameGeneralized
        case .specialized: change = .nameSpecialized
        }
        findings.report(
            .mediaType(change, direction),
            base: media.base.node,
            revision: media.revision.node,
            "the media type `\(media.base.name)` became `\(media.revision.name)`"
        )
        return findings
    }

    private func removal(of media: MediaTypeObject, from holder: JSONNode, _ direction: Direction) -> Findings {
        var findings = Findings()
        var level: ChangeLevel?
        var words = "the media type `\(media.name)` was removed"
        if case .date(let date) = media.announcedEnd {
            let isOver = date < context.options.today
            if isOver { level = .info }
            words += " \(isOver ? "after" : "before") its sunset on \(date)"
        }
        findings.report(.mediaType(.removed, direction), level, base: media.node, revision: holder, words)
        return findings
    }

    private func sunset(of media: Pair<MediaTypeObject>, _ direction: Direction) -> Findings {
        var findings = Findings()
        let sunsets = media.map(\.announcedEnd)
        guard !context.options.movesVersion, sunsets.differs else { return findings }
        let nodes = media.map { $0.extension(Keyword.sunset.name) }
        var level: ChangeLevel?
        if case (.date(let before), .date(let after)) = (sunsets.base, sunsets.revision), after < before {
            level = .warning
        }
        let words: String
        switch (nodes.base, nodes.revision) {
        case (nil, let date): words = "got the sunset \(date?.excerpt ?? "none")"
        case (let date?, nil): words = "lost its sunset \(date.excerpt)"
        case (let before?, let after?):
            words = "ends another day: its sunset moved from \(before.excerpt) to \(after.excerpt)"
        }
        findings.report(
            .mediaType(.sunsetChanged, direction),
            level,
            base: nodes.base ?? media.base.node,
            revision: nodes.revision ?? media.revision.node,
            "the media type `\(media.revision.name)` \(words)"
        )
        return findings
    }

    /// Compares what the values of a media type are.
    func schema(
        of media: Pair<MediaTypeObject>,
        _ role: SchemaRole,
        _ circumstances: ComparedPair.Circumstances
    ) -> Findings {
        var findings = Findings()
        let name = media.revision.name
        if isBytes(media.base, in: context.base), isBytes(media.revision, in: context.revision) { return findings }
        switch (media.base.schema, media.revision.schema) {
        case (nil, nil): break
        case (let base?, let revision?):
            let use = SchemaUse(role: role, format: ValueFormat(media.revision), circumstances: circumstances)
            findings.include(Pair(base, revision), use, unless: context)
        case (nil, let schema?):
            guard !schema.isEmpty else { break }
            findings.report(
                .mediaType(.schemaAdded, role.direction),
                base: media.base.node,
                revision: schema.node,
                "the media type `\(name)` got a schema"
            )
        case (let schema?, nil):
            guard !schema.isEmpty else { break }
            findings.report(
                .mediaType(.schemaRemoved, role.direction),
                base: schema.node,
                revision: media.revision.node,
                "the media type `\(name)` lost its schema"
            )
        }
        return findings
    }

    /// Whether a media type that is not JSON has any bytes: OpenAPI 3.0 says so by a schema, 3.1 by having none.
    private func isBytes(_ media: MediaTypeObject, in document: ComparedDocument) -> Bool {
        guard media.mediaType?.isJSON == false else { return false }
        guard let schema = media.schema, !schema.isEmpty else { return true }
        guard schema.boolean == nil else { return false }
        let content = document.effective(schema).content
        return content.encoding == nil && content.mediaType == "application/octet-stream"
    }

    /// Accounts for the keywords of a media type that nothing else compares.
    func account(for media: Pair<MediaTypeObject>) -> Findings {
        // A version that is declared beside the media type is what the client moves from and to.
        let moves: KeywordSet = context.options.movesVersion ? [.extensionVersion] : []
        return EncodingComparison(context).findings(of: media)
            + KeywordAccount(context).findings(
                of: .mediaType,
                comparedBefore: Self.comparedKeywords.union(moves),
                media.map(\.node),
                subject: "the media type `\(media.revision.name)`"
            )
    }

    /// The keywords that are compared with a media type.
    static let comparedKeywords: KeywordSet = [.schema, .sunset, .encoding]
}
