import BindgenDiff
import BindgenOpenAPI
import BindingsJSON

/// A place where schemas stand.
struct MatrixPlace: Sendable {
    let name: String
    /// Whether clients send or receive what stands here.
    let direction: Direction
    private let method: String
    private let suffix: String
    private let template: JSONValue
    private let pointer: String

    init(_ name: String, _ text: JSONValue) throws {
        guard let method = text["method"]?.string, let direction = text["direction"]?.string.flatMap(Direction.init),
            let pointer = text["at"]?.string,
            let template = text["operation"]
        else { throw MatrixError.invalid("the place \(name)") }
        (self.name, self.direction, self.method, self.pointer, self.template) = (
            name, direction, method, pointer, template
        )
        suffix = text["suffix"]?.string ?? ""
    }

    static let all: [MatrixPlace] = (try? MatrixFiles.json("places.json").object?.map { try MatrixPlace($0, $1) }) ?? []

    /// Where a cell is.
    func cell(_ name: String, _ keyword: Keyword) -> MatrixCell {
        let operation = "/paths/~1\(name)\(suffix.replacing("/", with: "~1"))/\(method)"
        let object = isNamed ? "/components/schemas/\(name)" : operation + pointer
        return MatrixCell(
            place: self.name,
            object: object,
            keyword: "\(object)/\(keyword.name)",
            root: isNamed ? object : operation,
            files: name,
            direction: direction
        )
    }

    /// How the operation of a cell is called in findings.
    func label(of cell: String) -> String { "\(method.uppercased()) /\(cell)\(suffix)" }

    /// The member of `paths` for a cell.
    func item(of cell: String, schema: JSONValue, type: String) -> JSONObject.Element {
        var operation: JSONObject = [
            "operationId": .string("call\(cell)"), "tags": [.string(cell)],
            "responses": ["204": ["description": "done"]],
        ]
        let other = type == "boolean" ? "string" : "boolean"
        let values: [String: JSONValue] = [
            "$schema": schema, "$reference": ["$ref": .string("#/components/schemas/\(cell)")],
            "$type": .string(type), "$other": ["type": .string(other)],
        ]
        for (name, value) in Self.filled(template, values).object ?? [:] { operation[name] = value }
        return ("/\(cell)\(suffix)", .object([method: .object(operation)]))
    }

    /// Whether the schema stands among the components.
    var isNamed: Bool { pointer == "#" }

    private static func filled(_ template: JSONValue, _ values: [String: JSONValue]) -> JSONValue {
        switch template {
        case .string(let text): values[text] ?? template
        case .array(let elements): .array(elements.map { filled($0, values) })
        case .object(let members): .object(JSONObject(members.map { ($0.name, filled($0.value, values)) }))
        default: template
        }
    }
}
