import BindingsJSON
import BindingsSyntax

extension DocumentParser {
    /// Goes over the keywords of an object that the vocabulary knows and whose values count.
    ///
    /// Null counts as absent. Values whose type the vocabulary alone decides are checked before `body` gets them;
    /// extensions of another type belong to somebody else, so `body` gets those as they are.
    func fields(of node: JSONNode, _ kind: ObjectKind, _ body: (Keyword, JSONNode) -> Void) {
        guard expect(node, .object, kind.phrase) else { return }
        for value in node.children {
            guard let row = Vocabulary.definition(ofMember: value, in: kind), isRead(row) else {
                if !value.isExtension { checkUnknown(value, in: kind) }
                continue
            }
            if value.isNull, !row.shape.admitsNull {
                if !row.keyword.isExtension { warnOfNull(value) }
            } else if row.keyword.isExtension || hasShape(value, row) {
                body(row.keyword, value)
            }
        }
    }

    /// Whether the keyword counts in a document of this version. Schemas of both versions are read in each other.
    private func isRead(_ row: KeywordDefinition) -> Bool {
        row.kind == .schema || row.isDefined(in: specification)
    }

    private func warnOfNull(_ value: JSONNode) {
        diagnostics.warning(.nullMember, "`\(value.name ?? "")` is null and counts as absent", at: value)
    }

    private func checkUnknown(_ value: JSONNode, in kind: ObjectKind) {
        if kind == .schema { return checkUnknownSchemaKeyword(value) }
        diagnostics.warning(
            .unknownMember,
            "the specification does not define `\(value.name ?? "")` here; it is ignored",
            at: value
        )
    }

    /// A name that is nearly that of a keyword is a mistake; any other is somebody's own keyword.
    private func checkUnknownSchemaKeyword(_ value: JSONNode) {
        guard let name = value.name, name.utf8.count >= 6,
            let keyword = Suggestion.closest(to: name, among: Self.schemaKeywordNames, limit: 1).first,
            abs(keyword.utf8.count - name.utf8.count) <= 2
        else { return }
        diagnostics.warning(
            .unknownMember,
            "JSON Schema does not define `\(name)`, which is ignored; did you mean `\(keyword)`?",
            at: value
        )
    }

    private static let schemaKeywordNames = Vocabulary.keywords(of: .schema).filter { !$0.isExtension }.map(\.name)
        .sorted()

    /// Checks an object that only describes, which nothing else reads: what is wrong with it does no harm.
    func checkDescription(_ node: JSONNode, _ kind: ObjectKind) {
        let outer = severity
        severity = .warning
        fields(of: node, kind) { _, _ in }
        severity = outer
    }

    /// Whether a value has a type; if not, that is an error.
    func expect(_ node: JSONNode, _ kind: JSONKind, _ what: @autoclosure () -> String) -> Bool {
        guard node.kind != kind else { return true }
        if kind == .object, isObject(node) {
            diagnostics.warning(
                .wrongType,
                "\(what()) must be an object, not an array; the empty array is read as an empty object",
                at: node
            )
            return true
        }
        let message = "\(what()) must be \(kind), not \(node.kind)"
        diagnostics.append(Diagnostic(severity, .wrongType, message, at: Place(node)))
        return false
    }

    /// Whether a value is an object, or the empty array that some languages make of an empty object.
    func isObject(_ node: JSONNode) -> Bool { node.kind == .object || (node.kind == .array && node.count == 0) }

    func string(_ node: JSONNode, _ what: @autoclosure () -> String) -> String? {
        expect(node, .string, what()) ? node.string : nil
    }

    func list(_ node: JSONNode, _ what: @autoclosure () -> String) -> [JSONNode] {
        expect(node, .array, what()) ? Array(node.elements) : []
    }

    func strings(_ node: JSONNode, _ what: @autoclosure () -> String) -> [String] {
        list(node, what()).compactMap { string($0, "an element of \(what())") }
    }

    /// The members of an object that holds things by any names.
    func map(_ node: JSONNode, _ what: @autoclosure () -> String) -> [(name: String, value: JSONNode)] {
        expect(node, .object, what()) ? Array(node.members) : []
    }

    /// The members of an object that holds things by name, and extensions besides, which are passed over.
    func extensibleMap(_ node: JSONNode, _ what: @autoclosure () -> String) -> [(name: String, value: JSONNode)] {
        guard expect(node, .object, what()) else { return [] }
        return node.members.filter { name, value in
            if name.hasPrefix("x-") { return false }
            if value.isNull { warnOfNull(value) }
            return !value.isNull
        }
    }

    /// A date of `x-sunset`, as it is written.
    func sunset(_ node: JSONNode) -> String? {
        guard let text = node.string else { return nil }
        if CalendarDate(text) != nil { return text }
        diagnostics.warning(
            .invalidValue,
            "`x-sunset` must be a date such as `2026-07-31`, not `\(text)`; it is ignored",
            at: node
        )
        return nil
    }

    /// A version of `x-xgen-version`.
    func version(_ node: JSONNode) -> APIVersion? {
        guard let text = node.string else { return nil }
        if let version = APIVersion(text) { return version }
        diagnostics.warning(
            .invalidValue,
            "`x-xgen-version` must be a version such as `2023-02-01` or `preview`, not `\(text)`; it is ignored",
            at: node
        )
        return nil
    }

    func missing(_ keyword: Keyword, of what: String, at node: JSONNode) {
        diagnostics.error(.missingMember, "\(what) has no `\(keyword.name)`", at: node)
    }
}
