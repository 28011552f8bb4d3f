import BindingsJSON

extension Comparator {
    /// Compares what concerns the documents as a whole, then their paths.
    mutating func compareDocuments() {
        enqueue(Unit(kind: .globalSecurity, base: 0, revision: 0))
        comparePaths()
        guard options.operations.isEmpty else { return }
        compareVersions()
        compareServers(0, 0)
        compareComponents()
        compareWebhooks()
    }

    private mutating func compareVersions() {
        let baseVersion = base.member(.version, of: base.member(.info, of: 0))
        let revisionVersion = revision.member(.version, of: revision.member(.info, of: 0))
        guard let old = base.string(baseVersion), let new = revision.string(revisionVersion),
            let oldVersion = SemanticVersion(old), let newVersion = SemanticVersion(new), newVersion < oldVersion
        else { return }
        report(
            .document(.versionDecreased),
            base: baseVersion,
            revision: revisionVersion,
            "the version of the API went down from `\(old)` to `\(new)`"
        )
    }

    /// Compares the servers of documents, path items or operations.
    mutating func compareServers(_ baseOwner: Int, _ revisionOwner: Int) {
        let baseServers = base.member(.servers, of: baseOwner)
        let revisionServers = revision.member(.servers, of: revisionOwner)
        let old = Self.servers(baseServers, in: base)
        let new = Self.servers(revisionServers, in: revision)
        // Without servers there is one, of the URL `/`.
        guard !(old.isEmpty && new.map(\.url) == ["/"]), !(new.isEmpty && old.map(\.url) == ["/"]) else { return }
        let oldURLs = Set(old.map(\.url))
        let newURLs = Set(new.map(\.url))
        for server in old where !newURLs.contains(server.url) {
            let holder = revisionServers ?? revisionOwner
            report(
                .document(.serverRemoved),
                base: server.index,
                revision: holder,
                "the server `\(server.url)` was removed"
            )
        }
        for server in new where !oldURLs.contains(server.url) {
            let holder = baseServers ?? baseOwner
            report(
                .document(.serverAdded),
                base: holder,
                revision: server.index,
                "the server `\(server.url)` was added"
            )
        }
    }

    private static func servers(_ index: Int?, in tree: DocumentTree) -> [(url: String, index: Int)] {
        guard let index, tree.kind(of: index) == .array else { return [] }
        return tree.children(of: index).compactMap { server in
            tree.string(tree.member(.url, of: server)).map { ($0, server) }
        }
    }

    private mutating func compareComponents() {
        let baseComponents = base.member(.components, of: 0)
        let revisionComponents = revision.member(.components, of: 0)
        let baseSchemas = base.member(.schemas, of: baseComponents)
        let revisionSchemas = revision.member(.schemas, of: revisionComponents)
        for pair in pairs(baseSchemas, revisionSchemas) {
            guard case .removed(let index, let name) = pair else { continue }
            report(
                .document(.schemaRemoved),
                base: index,
                revision: revisionSchemas ?? revisionComponents,
                "the schema `\(name)` was removed from the components"
            )
        }
        compareSecuritySchemes(
            base.member(.securitySchemes, of: baseComponents),
            revision.member(.securitySchemes, of: revisionComponents)
        )
    }

    private mutating func compareWebhooks() {
        let baseHooks = base.member(.webhooks, of: 0)
        let revisionHooks = revision.member(.webhooks, of: 0)
        for pair in pairs(baseHooks, revisionHooks) {
            switch pair {
            case .removed(let index, let name):
                report(
                    .operation(.webhookRemoved),
                    base: index,
                    revision: revisionHooks,
                    "the webhook `\(name)` was removed"
                )
            case .added(let index, let name):
                report(.operation(.webhookAdded), base: baseHooks, revision: index, "the webhook `\(name)` was added")
            case .kept(let old, let new, let name): compareWebhook(name, old, new)
            }
        }
    }

    /// What a webhook's request carries is what the client receives.
    private mutating func compareWebhook(_ name: String, _ old: Int, _ new: Int) {
        let old = base.resolved(old)
        let new = revision.resolved(new)
        for method in KnownName.methods {
            let label = "\(method.name.uppercased()) webhook \(name)"
            switch (base.member(method, of: old), revision.member(method, of: new)) {
            case (nil, nil): break
            case (let before?, nil):
                report(
                    .operation(.webhookRemoved),
                    base: before,
                    revision: new,
                    "the webhook `\(name)` no longer comes as \(method.name.uppercased())"
                )
            case (nil, let after?):
                report(
                    .operation(.webhookAdded),
                    base: old,
                    revision: after,
                    "the webhook `\(name)` comes as \(method.name.uppercased()) now"
                )
            case (let before?, let after?):
                let pair = OperationPair(
                    base: before,
                    revision: after,
                    baseItem: old,
                    revisionItem: new,
                    baseNames: [],
                    revisionNames: []
                )
                inOperation(label) { $0.compareWebhookOperations(pair) }
            }
        }
    }

    private mutating func compareWebhookOperations(_ pair: OperationPair) {
        guard !isUnchanged(pair.base, pair.revision) else { return }
        compareStability(of: pair)
        guard !isExperimental(pair.revision, in: revision) else { return }
        isInExperimentalOperation = isExperimental(pair.base, in: base)
        compareLifecycles(of: pair)
        compareIdentifiers(of: pair)
        compareTags(of: pair)
        guard let baseBody = base.member(.requestBody, of: pair.base),
            let revisionBody = revision.member(.requestBody, of: pair.revision)
        else { return }
        let baseContent = base.member(.content, of: base.resolved(baseBody))
        let revisionContent = revision.member(.content, of: revision.resolved(revisionBody))
        for case .kept(let old, let new, let mediaType) in pairs(baseContent, revisionContent) {
            compareMediaTypeSchemas(old, new, .responseBody, mediaType: mediaType)
        }
    }
}
