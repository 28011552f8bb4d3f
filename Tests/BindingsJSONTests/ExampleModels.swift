import BindingsJSON

/// A model of the generated shape with a property of every sort.
struct ExampleModel: JSONModel, Equatable {
    var flag: Bool?
    @Nullable var reason: String?
    var name: String
    var count: Int?
    var small: Int32?
    var large: Int64?
    var ratio: Double?
    var tags: [String]?
    var level: ExampleLevel?
    var code: ExampleCode?
    var children: [ExampleModel]?
    var labels: [String: Int]?
    var anything: JSONValue?
    @Indirect var parent: ExampleModel? = nil
    var sink: ExampleSink?
    @Nullable var owner: ExamplePair?
    var unknownMembers = JSONObject()

    init(name: String) {
        self.name = name
    }

    static let jsonFields = JSONFields(
        """
        flag
        reason
        name
        count
        small
        large
        ratio
        tags
        level
        code
        children
        labels
        anything
        parent
        sink
        owner
        """
    )

    init(json reader: inout JSONReader) throws(JSONError) {
        var nameValue: String?
        var field = -1
        try reader.beginObject()
        while try reader.nextField(&field, of: Self.jsonFields) {
            switch field {
            case 0: try reader.read(&self.flag)
            case 1: try reader.read(&self._reason)
            case 2: try reader.read(&nameValue)
            case 3: try reader.read(&self.count)
            case 4: try reader.read(&self.small)
            case 5: try reader.read(&self.large)
            case 6: try reader.read(&self.ratio)
            case 7: try reader.read(&self.tags)
            case 8: try reader.read(&self.level)
            case 9: try reader.read(&self.code)
            case 10: try reader.read(&self.children)
            case 11: try reader.read(&self.labels)
            case 12: try reader.read(&self.anything)
            case 13: try reader.read(&self._parent)
            case 14: try reader.read(&self.sink)
            case 15: try reader.read(&self._owner)
            default: try reader.unknownMember(into: &self.unknownMembers)
            }
        }
        guard let nameValue else { throw reader.missing("name") }
        self.name = nameValue
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("flag", self.flag)
        writer.member("reason", self._reason)
        writer.member("name", self.name)
        writer.member("count", self.count)
        writer.member("small", self.small)
        writer.member("large", self.large)
        writer.member("ratio", self.ratio)
        writer.member("tags", self.tags)
        writer.member("level", self.level)
        writer.member("code", self.code)
        writer.member("children", self.children)
        writer.member("labels", self.labels)
        writer.member("anything", self.anything)
        writer.member("parent", self.parent)
        writer.member("sink", self.sink)
        writer.member("owner", self._owner)
        writer.members(self.unknownMembers)
        writer.endObject()
    }
}

/// A model whose further members are of one type.
struct ExamplePair: JSONModel, Equatable {
    var first: Int?
    var additionalProperties: [String: String] = [:]

    static let jsonFields = JSONFields("first")

    init() {}

    init(json reader: inout JSONReader) throws(JSONError) {
        var field = -1
        try reader.beginObject()
        while try reader.nextField(&field, of: Self.jsonFields) {
            switch field {
            case 0: try reader.read(&self.first)
            default: try reader.unknownMember(into: &self.additionalProperties)
            }
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("first", self.first)
        writer.members(self.additionalProperties)
        writer.endObject()
    }
}

/// A list of values that may grow.
struct ExampleLevel: ExampleEnum, ExpressibleByStringLiteral {
    let rawValue: String

    static let high = Self(rawValue: "HIGH")
}

/// A list of numbers that may grow.
struct ExampleCode: ExampleEnum {
    let rawValue: Int

    static let fine = Self(rawValue: 200)
}

/// A union that a member tells the cases of.
enum ExampleSink: JSONModel, Equatable {
    case pair(ExamplePair)
    case level(ExampleLevel)
    case unknown(JSONValue)

    init(json reader: inout JSONReader) throws(JSONError) {
        if let level = reader.attempt(ExampleLevel.self) {
            self = .level(level)
            return
        }
        switch try reader.peekMember("type") {
        case "pair": self = .pair(try ExamplePair(json: &reader))
        default: self = .unknown(try reader.value())
        }
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .pair(let value): value.write(to: &writer)
        case .level(let value): value.write(to: &writer)
        case .unknown(let value): value.write(to: &writer)
        }
    }
}
