/// A JSON object: members by name, in the order in which they were written.
///
/// Objects are equal when they have the same members, in whatever order.
public struct JSONObject: Sendable {
    /// A member: its name and its value.
    public typealias Element = (name: String, value: JSONValue)

    private struct Contents: Sendable {
        var members: [Element] = []
        /// Where each member is; kept only once there are too many members to look through.
        var index: [JSONName: Int] = [:]
    }

    // None or one: an object is one pointer wide, and an empty one, which every model has, allocates nothing.
    private var contents: [Contents] = []

    private static let indexedCount = 16

    /// Creates an object without members.
    public init() {}

    /// Creates an object of the given members; of those of one name, the last counts.
    public init(_ members: some Sequence<Element>) {
        for (name, value) in members {
            self[name] = value
        }
    }

    /// The members in order.
    public var members: [Element] { contents.first?.members ?? [] }

    /// The names of the members in order.
    public var names: [String] { members.map(\.name) }

    /// The value of the member of a name; `nil` for none.
    ///
    /// Setting the value of a member that exists keeps its place; setting `nil` removes the member.
    public subscript(name: String) -> JSONValue? {
        get {
            guard let place = place(of: name) else { return nil }
            return contents[0].members[place].value
        }
        set {
            guard let newValue else {
                remove(name)
                return
            }
            if let place = place(of: name) {
                contents[0].members[place].value = newValue
                return
            }
            if contents.isEmpty { contents.append(Contents()) }
            contents[0].members.append((name, newValue))
            let count = contents[0].members.count
            if count > Self.indexedCount {
                contents[0].index[JSONName(text: name)] = count - 1
            } else if count == Self.indexedCount {
                rebuildIndex()
            }
        }
    }

    /// Removes the member of a name, if there is one.
    ///
    /// - Returns: Its value.
    @discardableResult
    public mutating func remove(_ name: String) -> JSONValue? {
        guard let place = place(of: name) else { return nil }
        let value = contents[0].members.remove(at: place).value
        if contents[0].members.isEmpty {
            contents = []
        } else {
            rebuildIndex()
        }
        return value
    }

    private mutating func rebuildIndex() {
        contents[0].index = [:]
        guard contents[0].members.count >= Self.indexedCount else { return }
        for (place, member) in contents[0].members.enumerated() {
            contents[0].index[JSONName(text: member.name)] = place
        }
    }

    private func place(of name: String) -> Int? {
        guard let contents = contents.first else { return nil }
        if contents.members.count >= Self.indexedCount {
            return contents.index[JSONName(text: name)]
        }
        return contents.members.firstIndex { JSONName.isSame($0.name, name) }
    }
}

extension JSONObject: RandomAccessCollection {
    /// The place of the first member.
    public var startIndex: Int { 0 }
    /// The number of members.
    public var endIndex: Int { contents.first?.members.count ?? 0 }

    /// The member at a place.
    public subscript(place: Int) -> Element { members[place] }
}

extension JSONObject: Hashable {
    /// Whether two objects have the same members.
    public static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && left.allSatisfy { right[$0.name] == $0.value }
    }

    /// Hashes the members so that their order does not count.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for (name, value) in self {
            var member = Hasher()
            member.combine(JSONName(text: name))
            member.combine(value)
            sum &+= member.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral, CustomStringConvertible {
    /// Creates an object from a dictionary literal; of members of one name, the last counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (name, value) in elements {
            self[name] = value
        }
    }

    /// The object as compact JSON.
    public var description: String { JSONValue.object(self).description }
}
