import BindgenSwift
import BindgenOpenAPI
import BindingsSyntax

extension Comparator {
    // MARK: Request bodies

    mutating func compareRequestBodies(of pair: OperationPair) {
        let old = base.member(.requestBody, of: pair.base)
        let new = revision.member(.requestBody, of: pair.revision)
        switch (old, new) {
        case (nil, nil): break
        case (let old?, nil):
            report(.requestBody(.removed), base: old, revision: pair.revision, "the request body was removed")
        case (nil, let new?):
            let isRequired = revision.bool(revision.member(.required, of: revision.resolved(new)))
            report(
                .requestBody(isRequired ? .addedRequired : .addedOptional),
                base: pair.base,
                revision: new,
                "\(isRequired ? "a required" : "an optional") request body was added"
            )
        case (let old?, let new?):
            guard !isUnchangedContainer(old, new) else { return }
            let targets = (base.resolved(old), revision.resolved(new))
            if targets == (old, new) {
                compareRequestBodies(old, new)
            } else {
                enqueue(Unit(kind: .requestBody, base: targets.0, revision: targets.1))
            }
        }
    }

    mutating func compareRequestBodies(_ old: Int, _ new: Int) {
        let wasRequired = base.bool(base.member(.required, of: old))
        let isRequired = revision.bool(revision.member(.required, of: new))
        if wasRequired != isRequired {
            report(
                .requestBody(isRequired ? .becameRequired : .becameOptional),
                base: base.member(.required, of: old) ?? old,
                revision: revision.member(.required, of: new) ?? new,
                "the request body became \(isRequired ? "required" : "optional")"
            )
        }
        compareContents(old, new, .requestBody)
    }

    // MARK: Media types

    /// Compares the media types of request bodies or responses.
    mutating func compareContents(_ old: Int, _ new: Int, _ role: SchemaRole) {
        let oldContent = base.member(.content, of: old)
        let newContent = revision.member(.content, of: new)
        let matches = MediaTypeMatches(baseView.entries(of: oldContent), revisionView.entries(of: newContent))
        let direction = role.direction
        for match in matches.kept {
            guard !isUnchanged(match.base, match.revision) || match.relation != .same else { continue }
            reportRename(match, direction)
            compareMediaTypeSunsets(match, direction)
            compareMediaTypeSchemas(match.base, match.revision, role, mediaType: revision.name(of: match.revision))
        }
        for index in matches.removed { reportRemoval(ofMediaType: index, holder: newContent ?? new, direction) }
        for index in matches.added {
            report(
                .mediaType(.added, direction),
                base: oldContent ?? old,
                revision: index,
                "the media type `\(revision.name(of: index))` was added"
            )
        }
    }

    private mutating func reportRename(_ match: MediaTypeMatches.Match, _ direction: Direction) {
        let change: MediaTypeChange
        switch match.relation {
        case .same: return
        case .parameters: change = .nameChanged
        case .generalized: change = .nameGeneralized
        case .specialized: change = .nameSpecialized
        }
        report(
            .mediaType(change, direction),
            base: match.base,
            revision: match.revision,
            "the media type `\(base.name(of: match.base))` became `\(revision.name(of: match.revision))`"
        )
    }

    private mutating func reportRemoval(ofMediaType index: Int, holder: Int, _ direction: Direction) {
        let name = base.name(of: index)
        guard case .date(let date) = sunset(of: index, in: base) else {
            report(
                .mediaType(.removed, direction),
                base: index,
                revision: holder,
                "the media type `\(name)` was removed"
            )
            return
        }
        let isOver = date < options.today
        report(
            .mediaType(.removed, direction),
            isOver ? .info : nil,
            base: index,
            revision: holder,
            "the media type `\(name)` was removed \(isOver ? "after" : "before") its sunset on \(date)"
        )
    }

    private mutating func compareMediaTypeSunsets(_ match: MediaTypeMatches.Match, _ direction: Direction) {
        guard !options.movesVersion else { return }
        let old = base.member(.sunset, of: match.base)
        let new = revision.member(.sunset, of: match.revision)
        let texts = (base.string(old), revision.string(new))
        guard texts.0 != texts.1 else { return }
        let isEarlier = texts.1.flatMap(CalendarDate.init).map { date in
            texts.0.flatMap(CalendarDate.init).map { date < $0 } ?? false
        }
        let name = revision.name(of: match.revision)
        let change: String
        switch texts {
        case (nil, let date?): change = "got the sunset date `\(date)`"
        case (let date?, nil): change = "lost its sunset date `\(date)`"
        case (let before, let after): change = "has its sunset moved from `\(before ?? "")` to `\(after ?? "")`"
        }
        report(
            .mediaType(.sunsetChanged, direction),
            isEarlier == true ? .warning : nil,
            base: old ?? match.base,
            revision: new ?? match.revision,
            "the media type `\(name)` \(change)"
        )
    }

    mutating func compareMediaTypeSchemas(_ old: Int, _ new: Int, _ role: SchemaRole, mediaType: String) {
        let oldSchema = base.member(.schema, of: old).flatMap { base.isNull($0) ? nil : $0 }
        let newSchema = revision.member(.schema, of: new).flatMap { revision.isNull($0) ? nil : $0 }
        switch (oldSchema, newSchema) {
        case (nil, nil): break
        case (let oldSchema?, let newSchema?):
            compareSchemas(oldSchema, newSchema, role, isJSON: Self.isJSON(mediaType))
        case (nil, let schema?):
            guard revision.count(of: schema) > 0 else { return }
            report(
                .mediaType(.schemaAdded, role.direction),
                base: old,
                revision: schema,
                "the media type `\(mediaType)` got a schema"
            )
        case (let schema?, nil):
            guard base.count(of: schema) > 0 else { return }
            report(
                .mediaType(.schemaRemoved, role.direction),
                base: schema,
                revision: new,
                "the media type `\(mediaType)` lost its schema"
            )
        }
    }

    /// Whether a media type's values are JSON, whose types the wire tells apart.
    static func isJSON(_ mediaType: String) -> Bool {
        guard let mediaType = MediaType(mediaType) else { return mediaType.contains("json") }
        return mediaType.isJSON
    }
}
