extension Comparator {
    mutating func comparePaths() {
        let basePaths = base.member(.paths, of: 0)
        let revisionPaths = revision.member(.paths, of: 0)
        var removed: [(index: Int, path: String)] = []
        var added: [(index: Int, path: String)] = []
        var kept: [(base: Int, revision: Int, path: String, revisionPath: String)] = []
        for pair in pairs(basePaths, revisionPaths) {
            switch pair {
            case .kept(let old, let new, let path) where path.hasPrefix("/"): kept.append((old, new, path, path))
            case .removed(let old, let path) where path.hasPrefix("/"): removed.append((old, path))
            case .added(let new, let path) where path.hasPrefix("/"): added.append((new, path))
            default: break
            }
        }
        // Paths that differ in the names of their placeholders only are the same path.
        var addedByShape: [String: [(index: Int, path: String)]] = [:]
        for item in added.reversed() {
            addedByShape[PathTemplate(item.path)?.shape ?? item.path, default: []].append(item)
        }
        for item in removed {
            if let match = addedByShape[PathTemplate(item.path)?.shape ?? item.path]?.popLast() {
                kept.append((item.index, match.index, item.path, match.path))
            } else {
                removePath(item.index, item.path, from: revisionPaths)
            }
        }
        for pair in kept { comparePathItems(pair.base, pair.revision, pair.path, pair.revisionPath) }
        let leftOver = Set(addedByShape.values.joined().map(\.index))
        for item in added where leftOver.contains(item.index) {
            addOperations(of: revision.resolved(item.index), except: nil, item.path, to: basePaths)
        }
    }

    private mutating func comparePathItems(_ old: Int, _ new: Int, _ path: String, _ revisionPath: String) {
        if path == revisionPath, isUnchanged(old, new) {
            // What operations inherit from the document is compared once, and reaches them all.
            noteInheritedSecurity(of: old, new, path)
            return
        }
        let old = base.resolved(old)
        let new = revision.resolved(new)
        compareServers(old, new)
        for method in KnownName.methods {
            let label = Self.label(method, path)
            switch (base.member(method, of: old), revision.member(method, of: new)) {
            case (let oldOperation?, let newOperation?):
                inOperation(label) { comparator in
                    comparator.compareOperations(
                        OperationPair(
                            base: oldOperation,
                            revision: newOperation,
                            baseItem: old,
                            revisionItem: new,
                            baseNames: PathTemplate(path)?.placeholders ?? [],
                            revisionNames: PathTemplate(revisionPath)?.placeholders ?? []
                        )
                    )
                }
            case (let oldOperation?, nil):
                inOperation(label) { comparator in
                    comparator.reportRemoval(of: oldOperation, label, isPath: false, holder: new)
                }
            default: break
            }
        }
        addOperations(of: new, except: old, revisionPath, to: old)
    }

    private mutating func noteInheritedSecurity(of old: Int, _ new: Int, _ path: String) {
        guard hasGlobalSecurityChange else { return }
        let old = base.resolved(old)
        for method in KnownName.methods {
            guard let operation = base.member(method, of: old), base.member(.security, of: operation) == nil else {
                continue
            }
            inOperation(Self.label(method, path)) { comparator in
                comparator.enqueue(Unit(kind: .globalSecurity, base: 0, revision: 0))
            }
        }
    }

    private mutating func removePath(_ index: Int, _ path: String, from holder: Int?) {
        let item = base.resolved(index)
        for method in KnownName.methods {
            guard let operation = base.member(method, of: item) else { continue }
            let label = Self.label(method, path)
            inOperation(label) { comparator in
                comparator.reportRemoval(of: operation, label, isPath: true, holder: holder)
            }
        }
    }

    private mutating func addOperations(of item: Int, except old: Int?, _ path: String, to holder: Int?) {
        for method in KnownName.methods {
            guard let operation = revision.member(method, of: item), base.member(method, of: old) == nil else {
                continue
            }
            let label = Self.label(method, path)
            inOperation(label) { comparator in
                comparator.report("endpoint-added", base: holder, revision: operation, "`\(label)` was added")
            }
        }
    }

    private static func label(_ method: KnownName, _ path: String) -> String { method.name.uppercased() + " " + path }
}
