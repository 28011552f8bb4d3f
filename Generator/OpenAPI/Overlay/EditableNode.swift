import BindingsJSON

/// A value of a tree that can be changed.
///
/// Values come from documents, and are copied out of them only where somebody looks; each remembers where it came from.
final class EditableNode {
    /// The value in the document that this one came from; it no longer describes the content of a changed object or array.
    let origin: JSONNode
    /// The object or array that holds the value.
    private(set) weak var parent: EditableNode?

    private(set) var isExpanded = false
    private var names: [String] = []
    private var nodes: [EditableNode] = []
    /// The places of the members of a large object.
    private var places: [UTF8Name: Int] = [:]

    private static let indexedCount = 16

    init(_ origin: JSONNode, parent: EditableNode? = nil) {
        self.origin = origin
        self.parent = parent
    }

    var kind: JSONKind { origin.kind }

    /// Whether the value is an object or an array.
    var isContainer: Bool { kind == .object || kind == .array }

    /// Whether the value may differ from the one that it came from.
    private(set) var isChanged = false

    /// How many members or elements the value has.
    var count: Int { isExpanded ? nodes.count : origin.count }

    /// The values of the members, or the elements, in order.
    var children: [EditableNode] {
        expand()
        return nodes
    }

    /// The members in order.
    var members: [(name: String, node: EditableNode)] {
        expand()
        return kind == .object ? Array(zip(names, nodes)) : []
    }

    /// The member of a name.
    subscript(name: String) -> EditableNode? {
        guard kind == .object, isExpanded || origin[name] != nil else { return nil }
        expand()
        return place(of: name).map { nodes[$0] }
    }

    /// Replaces a member, or adds one at the end.
    func set(_ name: String, to node: EditableNode) {
        expand()
        noteChange()
        node.parent = self
        if let place = place(of: name) {
            nodes[place].parent = nil
            nodes[place] = node
            return
        }
        names.append(name)
        nodes.append(node)
        if nodes.count > Self.indexedCount {
            places[UTF8Name(name)] = nodes.count - 1
        } else if nodes.count == Self.indexedCount {
            rebuildIndex()
        }
    }

    /// Adds an element at the end.
    func append(_ node: EditableNode) {
        expand()
        noteChange()
        node.parent = self
        nodes.append(node)
    }

    /// Takes the place that another value has.
    func takePlace(of other: EditableNode) {
        guard let parent = other.parent, let place = parent.nodes.firstIndex(where: { $0 === other }) else { return }
        other.parent = nil
        self.parent = parent
        parent.nodes[place] = self
        parent.noteChange()
    }

    /// Removes members or elements.
    func remove(_ removed: Set<ObjectIdentifier>) {
        expand()
        noteChange()
        let kept = nodes.indices.filter { !removed.contains(ObjectIdentifier(nodes[$0])) }
        for node in nodes where removed.contains(ObjectIdentifier(node)) { node.parent = nil }
        if kind == .object { names = kept.map { names[$0] } }
        nodes = kept.map { nodes[$0] }
        rebuildIndex()
    }

    /// The same value with a tree of its own.
    func copy() -> EditableNode {
        let copy = EditableNode(origin)
        guard isExpanded else { return copy }
        copy.isExpanded = true
        copy.isChanged = isChanged
        copy.names = names
        copy.nodes = nodes.map { node in
            let child = node.copy()
            child.parent = copy
            return child
        }
        copy.rebuildIndex()
        return copy
    }

    /// About how many bytes of memory a copy of the value takes in the end.
    var weight: Int {
        guard isExpanded else { return Self.nodeWeight + origin.bytes.count }
        let inner = nodes.reduce(Self.nodeWeight) { $0 + $1.weight }
        return names.reduce(inner) { $0 + $1.utf8.count }
    }

    /// What one object of this class takes, with its place in the arrays of its parent.
    private static let nodeWeight = 200

    /// How many arrays and objects are nested in each other at most, with this one.
    var height: Int {
        guard isContainer else { return 0 }
        return isExpanded ? 1 + nodes.reduce(0) { max($0, $1.height) } : Self.height(of: origin)
    }

    private static func height(of node: JSONNode) -> Int {
        switch node.kind {
        case .object: 1 + node.members.reduce(0) { max($0, height(of: $1.value)) }
        case .array: 1 + node.elements.reduce(0) { max($0, height(of: $1)) }
        default: 0
        }
    }

    /// How many arrays and objects hold the value.
    var depth: Int {
        var depth = 0
        var node = self
        while let parent = node.parent {
            depth += 1
            node = parent
        }
        return depth
    }

    private func noteChange() {
        var node: EditableNode? = self
        while let current = node, !current.isChanged {
            current.isChanged = true
            node = current.parent
        }
    }

    private func expand() {
        guard !isExpanded else { return }
        isExpanded = true
        switch kind {
        case .object:
            names.reserveCapacity(origin.count)
            nodes.reserveCapacity(origin.count)
            for (name, value) in origin.members {
                names.append(name)
                nodes.append(EditableNode(value, parent: self))
            }
            rebuildIndex()
        case .array: nodes = origin.elements.map { EditableNode($0, parent: self) }
        default: break
        }
    }

    private func place(of name: String) -> Int? {
        guard nodes.count >= Self.indexedCount else {
            return names.firstIndex { $0.utf8.elementsEqual(name.utf8) }
        }
        return places[UTF8Name(name)]
    }

    private func rebuildIndex() {
        places = [:]
        guard kind == .object, nodes.count >= Self.indexedCount else { return }
        for (place, name) in names.enumerated() { places[UTF8Name(name)] = place }
    }
}
