import BindingsJSON

/// Reads overlays.
struct OverlayParser {
    let source: JSONDocument
    var diagnostics = Diagnostics()

    init(source: JSONDocument) {
        self.source = source
    }

    mutating func parse() -> Overlay? {
        guard let version = version() else { return nil }
        var actions: [Overlay.Action] = []
        for (name, value) in source.root.members where !name.hasPrefix("x-") {
            switch name {
            case "overlay": break
            case "info": checkInfo(value)
            case "extends": _ = expect(value, .string, "`extends`")
            case "actions":
                guard expect(value, .array, "`actions`") else { continue }
                if value.count == 0 { diagnostics.error(.missingMember, "`actions` is empty", at: value) }
                actions = value.elements.compactMap { action($0, version) }
            default: unknown(name, value, among: ["overlay", "info", "extends", "actions"])
            }
        }
        for name in ["info", "actions"] where source.root[name] == nil {
            diagnostics.error(.missingMember, "the overlay has no `\(name)`", at: source.root)
        }
        return Overlay(version: version, actions: actions)
    }

    private mutating func version() -> Overlay.Version? {
        let root = source.root
        guard root.kind == .object, let node = root["overlay"] else {
            let found = root["openapi"] == nil ? "" : "; it is an OpenAPI document"
            diagnostics.error(.notAnOverlay, "the document is not an overlay: it has no `overlay`" + found, at: root)
            return nil
        }
        guard expect(node, .string, "`overlay`"), let text = node.string else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ UInt($0) != nil }),
            let version = Overlay.Version(rawValue: parts[0] + "." + parts[1])
        else {
            diagnostics.error(
                .unsupportedVersion,
                "overlay version `\(text)` is not supported; 1.0 and 1.1 are",
                at: node
            )
            return nil
        }
        return version
    }

    private mutating func checkInfo(_ node: JSONNode) {
        guard expect(node, .object, "`info`") else { return }
        for name in ["title", "version"] {
            if let value = node[name] {
                _ = expect(value, .string, "`\(name)`")
            } else {
                diagnostics.error(.missingMember, "`info` has no `\(name)`", at: node)
            }
        }
    }

    private mutating func action(_ node: JSONNode, _ version: Overlay.Version) -> Overlay.Action? {
        guard expect(node, .object, "an action") else { return nil }
        let found = diagnostics.count
        var target: JSONNode?
        var update: JSONNode?
        var copy: JSONNode?
        var removes = false
        let known = ["target", "description", "update", "remove"] + (version == .v1_1 ? ["copy"] : [])
        for (name, value) in node.members where !name.hasPrefix("x-") {
            switch name {
            case "target": if isExpression(value, "`target`") { target = value }
            case "description": _ = expect(value, .string, "`description`")
            case "update": update = value
            case "copy" where version == .v1_1: if isExpression(value, "`copy`") { copy = value }
            case "remove": if expect(value, .bool, "`remove`") { removes = value.bool ?? false }
            default: unknown(name, value, among: known)
            }
        }
        guard let target else {
            if node["target"] == nil { diagnostics.error(.missingMember, "the action has no `target`", at: node) }
            return nil
        }
        if removes { return Overlay.Action(node: node, target: target, change: .remove) }
        switch (update, copy) {
        case (let update?, nil): return Overlay.Action(node: node, target: target, change: .update(update))
        case (nil, let copy?): return Overlay.Action(node: node, target: target, change: .copy(copy))
        case (_?, _?):
            diagnostics.error(.invalidValue, "the action has both `update` and `copy`", at: node)
            return nil
        case (nil, nil):
            guard diagnostics.count == found else { return nil }
            diagnostics.warning(.missingMember, "the action changes nothing", at: node)
            return nil
        }
    }

    /// A misspelled member would leave the document unchanged without a word, so it is an error.
    private mutating func unknown(_ name: String, _ value: JSONNode, among known: [String]) {
        let hint = name == "copy" ? "; overlay version 1.1 does" : Suggestion.text(for: name, among: known)
        diagnostics.error(.unknownMember, "the specification does not define `\(name)` here" + hint, at: value)
    }

    private mutating func isExpression(_ node: JSONNode, _ what: String) -> Bool {
        guard expect(node, .string, what) else { return false }
        do throws(JSONPathError) {
            _ = try JSONPathQuery(node.string ?? "")
            return true
        } catch {
            diagnostics.error(.invalidTarget, "`\(node.string ?? "")`: \(error)", at: node)
            return false
        }
    }

    private mutating func expect(_ node: JSONNode, _ kind: JSONKind, _ what: String) -> Bool {
        guard node.kind != kind else { return true }
        diagnostics.error(.wrongType, "\(what) must be \(kind), not \(node.kind)", at: node)
        return false
    }
}
