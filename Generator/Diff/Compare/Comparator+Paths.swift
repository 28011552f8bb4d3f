import BindgenSwift
import BindgenOpenAPI

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
        if path == revisionPath, isUnchangedContainer(old, new) {
            // What operations inherit from the document is compared once, and reaches them all.
            noteInheritedSecurity(of: old, new, path)
            return
        }
        let old = base.resolved(old)
        let new = revision.resolved(new)
        compareServers(old, new)
        let baseNames = PathTemplate(path)?.placeholders ?? []
        let revisionNames = path == revisionPath ? baseNames : PathTemplate(revisionPath)?.placeholders ?? []
        for method in KnownName.methods {
            switch operations(method, old, new, path) {
            case (let oldOperation?, let newOperation?):
                let pair = OperationPair(
                    base: oldOperation,
                    revision: newOperation,
                    baseItem: old,
                    revisionItem: new,
                    baseNames: baseNames,
                    revisionNames: revisionNames
                )
                inOperation(Self.label(method, path)) { $0.compareOperations(pair) }
            case (let oldOperation?, nil):
                let label = Self.label(method, path)
                inOperation(label) { comparator in
                    comparator.reportRemoval(of: oldOperation, label, isPath: false, holder: new)
                }
            default: break
            }
        }
        addOperations(of: new, except: old, revisionPath, to: old)
    }

    /// The operations of a method that the clients see, if they are to be compared.
    private func operations(_ method: KnownName, _ old: Int?, _ new: Int?, _ path: String) -> (Int?, Int?) {
        let before = base.member(method, of: old)
        let after = revision.member(method, of: new)
        guard before != nil || after != nil, isSelected(before, after, method, path) else { return (nil, nil) }
        return (
            before.flatMap { baseView.shows($0) ? $0 : nil },
            after.flatMap { revisionView.shows($0) ? $0 : nil }
        )
    }

    private func isSelected(_ old: Int?, _ new: Int?, _ method: KnownName, _ path: String) -> Bool {
        if options.operations.isEmpty || options.operations.contains(Self.label(method, path)) { return true }
        return [KnownName.operationId, .operationIDOverride].contains { keyword in
            [
                old.flatMap { base.string(base.member(keyword, of: $0)) },
                new.flatMap { revision.string(revision.member(keyword, of: $0)) },
            ]
            .contains { $0.map(options.operations.contains) ?? false }
        }
    }

    private mutating func noteInheritedSecurity(of old: Int, _ new: Int, _ path: String) {
        guard hasGlobalSecurityChange else { return }
        let old = base.resolved(old)
        for method in KnownName.methods {
            guard let operation = operations(method, old, nil, path).0,
                base.member(.security, of: operation) == nil
            else { continue }
            inOperation(Self.label(method, path)) { comparator in
                comparator.enqueue(Unit(kind: .globalSecurity, base: 0, revision: 0))
            }
        }
    }

    private mutating func removePath(_ index: Int, _ path: String, from holder: Int?) {
        let item = base.resolved(index)
        for method in KnownName.methods {
            guard let operation = operations(method, item, nil, path).0 else { continue }
            let label = Self.label(method, path)
            inOperation(label) { comparator in
                comparator.reportRemoval(of: operation, label, isPath: true, holder: holder)
            }
        }
    }

    private mutating func addOperations(of item: Int, except old: Int?, _ path: String, to holder: Int?) {
        for method in KnownName.methods {
            let pair = operations(method, old, item, path)
            guard let operation = pair.1, pair.0 == nil else { continue }
            let label = Self.label(method, path)
            inOperation(label) { comparator in
                comparator.report(.operation(.added), base: holder, revision: operation, "`\(label)` was added")
            }
        }
    }

    private static func label(_ method: KnownName, _ path: String) -> String { method.name.uppercased() + " " + path }
}
