import BindgenTestSupport
import BindingsJSON

/// Random edits of a document, the same for each seed.
struct SeededEdits {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A step from a value to one inside of it.
    private enum Step {
        case member(String)
        case element(Int)
    }

    private typealias Place = (path: [Step], value: JSONValue)

    /// A document after some edits.
    mutating func edited(_ root: JSONValue, count: Int) -> JSONValue {
        (0..<count).reduce(root) { root, _ in edited(root) }
    }

    private mutating func edited(_ root: JSONValue) -> JSONValue {
        var places: [Place] = []
        Self.collect(root, [], into: &places)
        guard let place = places.randomElement(using: &random) else { return root }
        var replacement: JSONValue? = place.value
        switch (place.value, Int.random(in: 0..<8, using: &random)) {
        case (_, 0): replacement = nil
        case (.string(let text), 1): replacement = .string(text + " ")
        case (.string(let text), 2): replacement = .string("Other " + text.lowercased())
        case (.bool(let flag), 1...3): replacement = .bool(!flag)
        case (.array(let elements), 1): replacement = .array(elements.reversed())
        case (.object(let object), 1):
            // A member under another name.
            guard let member = object.randomElement(using: &random) else { break }
            var renamed = object
            renamed.remove(member.name)
            renamed[member.name + "s"] = member.value
            replacement = .object(renamed)
        case (.object(var object), 2):
            let keywords: [JSONObject] = [
                ["readOnly": .bool(true)], ["writeOnly": .bool(true)], ["nullable": .bool(true)],
                ["deprecated": .bool(true)], ["description": .string("Other words. And more.")],
                ["format": .string("date-time")], ["title": .string("Title")], ["enum": .array([.string("one")])],
            ]
            for member in keywords.randomElement(using: &random) ?? [:] { object[member.name] = member.value }
            replacement = .object(object)
        default:
            // What stands at another place of the same name.
            let others = places.filter { Self.name($0.path.last) == Self.name(place.path.last) }
            replacement = others.randomElement(using: &random)?.value
        }
        return Self.set(replacement, at: place.path[...], in: root)
    }

    /// The name of a member; elements have one name, and so have the members of maps, whose names say little.
    private static func name(_ step: Step?) -> String {
        switch step {
        case .member(let name)? where Self.keywords.contains(name): name
        default: ""
        }
    }

    private static let keywords: Set<String> = [
        "$ref", "type", "format", "schema", "items", "properties", "required", "allOf", "oneOf", "anyOf", "enum",
        "content",
        "parameters", "responses", "requestBody", "description", "title", "name", "in", "tags", "operationId",
        "nullable",
        "additionalProperties", "discriminator", "mapping", "readOnly", "writeOnly", "default", "deprecated",
    ]

    private static func collect(_ value: JSONValue, _ path: [Step], into places: inout [Place]) {
        if !path.isEmpty { places.append((path, value)) }
        switch value {
        case .object(let object):
            for member in object where member.name != "openapi" {
                collect(member.value, path + [.member(member.name)], into: &places)
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() { collect(element, path + [.element(index)], into: &places) }
        default: break
        }
    }

    private static func set(_ value: JSONValue?, at path: ArraySlice<Step>, in node: JSONValue) -> JSONValue {
        guard let step = path.first else { return value ?? node }
        let rest = path.dropFirst()
        switch (node, step) {
        case (.object(var object), .member(let name)):
            if rest.isEmpty {
                object[name] = value
            } else if let inner = object[name] {
                object[name] = set(value, at: rest, in: inner)
            }
            return .object(object)
        case (.array(var elements), .element(let index)):
            if !rest.isEmpty {
                elements[index] = set(value, at: rest, in: elements[index])
            } else if let value {
                elements[index] = value
            } else {
                elements.remove(at: index)
            }
            return .array(elements)
        default: return node
        }
    }
}
