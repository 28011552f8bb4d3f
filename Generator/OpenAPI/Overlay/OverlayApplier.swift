import BindingsJSON

/// Makes the changes of overlays in a tree.
struct OverlayApplier {
    let root: EditableNode
    var diagnostics = Diagnostics()
    /// How many more bytes may be put into the tree, so that copies of copies end.
    private var room: Int

    /// The depth that documents can have.
    private static let depthLimit = 500
    static let sizeLimit = 256_000_000

    init(document: JSONDocument, room: Int = sizeLimit) {
        root = EditableNode(document.root)
        self.room = room
    }

    mutating func apply(_ overlay: Overlay) {
        // Once the document is too large, further actions could only make it larger.
        for action in overlay.actions where room >= 0 {
            guard let targets = select(action.target) else { continue }
            guard !targets.isEmpty else {
                diagnostics.warning(
                    .unmatchedTarget,
                    "the target `\(action.target.string ?? "")` matches nothing",
                    at: action.target
                )
                continue
            }
            switch action.change {
            case .remove: remove(targets, action, overlay.version)
            case .update(let node): update(targets, with: EditableNode(node), action, overlay.version)
            case .copy(let path):
                guard let sources = select(path) else { continue }
                guard sources.count == 1 else {
                    let count = sources.isEmpty ? "nothing" : "\(sources.count) values"
                    diagnostics.error(
                        .inapplicableAction,
                        "`copy` must match one value, and `\(path.string ?? "")` matches \(count)",
                        at: path
                    )
                    continue
                }
                guard makesRoom(weight: sources[0].weight, height: 0, at: root, action) else { return }
                // The source may lie inside a target, or a target inside the source.
                update(targets, with: sources[0].copy(), action, overlay.version)
            }
        }
    }

    private mutating func select(_ node: JSONNode) -> [EditableNode]? {
        do throws(JSONPathError) {
            return try JSONPathQuery(node.string ?? "").select(in: root, isDistinct: true)
        } catch {
            let code: DiagnosticCode = error.offset == nil ? .limitExceeded : .invalidTarget
            diagnostics.error(code, "`\(node.string ?? "")`: \(error)", at: node)
            return nil
        }
    }

    private mutating func remove(_ targets: [EditableNode], _ action: Overlay.Action, _ version: Overlay.Version) {
        if version == .v1_0, let target = targets.first(where: { !$0.isContainer }) {
            diagnostics.warning(
                .inapplicableAction,
                "overlay version 1.0 removes objects and arrays only, and `\(NormalizedPath.text(of: target))` is "
                    + "\(target.kind); it is removed as in version 1.1",
                at: action.target
            )
        }
        var removed: [ObjectIdentifier: (parent: EditableNode, children: Set<ObjectIdentifier>)] = [:]
        for target in targets {
            guard let parent = target.parent else {
                diagnostics.error(.inapplicableAction, "the whole document cannot be removed", at: action.target)
                return
            }
            removed[ObjectIdentifier(parent), default: (parent, [])].children.insert(ObjectIdentifier(target))
        }
        for (parent, children) in removed.values { parent.remove(children) }
    }

    private mutating func update(
        _ targets: [EditableNode],
        with value: EditableNode,
        _ action: Overlay.Action,
        _ version: Overlay.Version
    ) {
        let classes = Set(targets.map { $0.isContainer ? $0.kind : .null })
        guard classes.count == 1 || version == .v1_0 else {
            diagnostics.error(
                .inapplicableAction,
                "the target matches values of different kinds; they must be all objects, all arrays or neither",
                at: action.target
            )
            return
        }
        let (weight, height) = (value.weight, value.height)
        for target in targets {
            guard makesRoom(weight: weight, height: height, at: target, action) else { return }
            switch target.kind {
            case .object:
                guard value.kind == .object else { return reject(target, value, action) }
                merge(value, into: target, action, version)
            case .array:
                if version == .v1_1, value.kind == .array {
                    for element in value.children { target.append(element.copy()) }
                } else {
                    target.append(value.copy())
                }
            default:
                guard version == .v1_1, !value.isContainer else { return reject(target, value, action) }
                value.copy().takePlace(of: target)
            }
        }
    }

    private mutating func merge(
        _ value: EditableNode,
        into target: EditableNode,
        _ action: Overlay.Action,
        _ version: Overlay.Version
    ) {
        for (name, new) in value.members {
            guard let old = target[name] else {
                target.set(name, to: new.copy())
                continue
            }
            switch (old.kind, new.kind) {
            case (.object, .object): merge(new, into: old, action, version)
            case (.array, .array): for element in new.children { old.append(element.copy()) }
            case _ where !old.isContainer && !new.isContainer: target.set(name, to: new.copy())
            case (_, .null) where version == .v1_0:
                // The specification's own example has empty members that stand for no change.
                diagnostics.warning(.nullMember, "`null` changes nothing here", at: new.origin)
            case _ where version == .v1_0: target.set(name, to: new.copy())
            default:
                diagnostics.error(
                    .inapplicableAction,
                    "\(new.kind) cannot be merged with \(old.kind) at `\(NormalizedPath.text(of: old))`",
                    at: new.origin
                )
            }
        }
    }

    private mutating func reject(_ target: EditableNode, _ value: EditableNode, _ action: Overlay.Action) {
        let place = NormalizedPath.text(of: target)
        diagnostics.error(
            .inapplicableAction,
            "`\(place)` is \(target.kind), which cannot be updated with \(value.kind)"
                + (target.isContainer ? "" : " in this version of the specification; update the object that holds it"),
            at: action.node
        )
    }

    private mutating func makesRoom(weight: Int, height: Int, at target: EditableNode, _ action: Overlay.Action) -> Bool
    {
        room -= min(weight, room + 1)
        guard room >= 0, height + target.depth < Self.depthLimit else {
            diagnostics.error(.limitExceeded, "the action makes the document too large or too deep", at: action.node)
            return false
        }
        return true
    }
}
