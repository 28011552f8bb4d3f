import BindingsJSON
import BindingsRuntime

/// A model with rules, as the generator writes it.
struct Membership: JSONModel, Validatable, Equatable {
    var name: String?
    var share: Double?
    var kinds: [LogKind]?
    var members: [Membership]?

    init(name: String? = nil, share: Double? = nil, kinds: [LogKind]? = nil, members: [Membership]? = nil) {
        self.name = name
        self.share = share
        self.kinds = kinds
        self.members = members
    }

    init(json reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while let member = try reader.nextName() {
            switch member {
            case "name": name = try String?(json: &reader)
            case "share": share = try Double?(json: &reader)
            case "kinds": kinds = try [LogKind]?(json: &reader)
            case "members": members = try [Membership]?(json: &reader)
            default: try reader.skipValue()
            }
        }
    }

    func write(to writer: inout JSONWriter) {
        var object = JSONObject()
        object["name"] = name.map { .string($0) }
        object["share"] = share.flatMap { JSONNumber($0) }.map { .number($0) }
        object["kinds"] = kinds.map { .array($0.map { .string($0.rawValue) }) }
        object["members"] = members.map { .array($0.map { (try? JSONValue($0)) ?? .null }) }
        writer.value(.object(object))
    }

    func validate(_ validator: inout Validator) {
        validator.require("name", name)
        validator.check("name", name, minLength: 2, maxLength: 8, pattern: "^[a-z]")
        validator.check("share", share, minimum: 0, maximum: 1, multipleOf: 0.05)
        validator.check("kinds", kinds, maxItems: 2, uniqueItems: true) { $0.check($1, $2) }
        validator.check("members", members) { $0.check($1, $2) }
    }
}
