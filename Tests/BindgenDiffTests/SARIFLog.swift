import BindingsJSON

/// The rules of the Static Analysis Results Interchange Format 2.1.0 for the objects that reports use.
///
/// The tables follow section 3 of the OASIS standard: which properties an object may have, which it must have, and of
/// what type they are. No object may have others (3.5.1), but for property bags (3.8).
struct SARIFLog {
    /// What the value of a property must be.
    indirect enum Kind: Sendable {
        case string
        /// A string that is a URI reference (3.4.3).
        case uri
        case oneOf([String])
        case integer(minimum: Int)
        case object(String)
        case array(Kind, isUnique: Bool)
        /// An object of strings.
        case strings
        /// A property bag.
        case bag
    }

    private typealias Shape = (properties: [String: Kind], required: Set<String>)

    private static let level: Kind = .oneOf(["none", "note", "warning", "error"])

    private static let shapes: [String: Shape] = [
        // 3.13
        "log": (
            ["$schema": .uri, "version": .oneOf(["2.1.0"]), "runs": .array(.object("run"), isUnique: false)],
            ["version", "runs"]
        ),
        // 3.14
        "run": (
            [
                "tool": .object("tool"), "columnKind": .oneOf(["utf16CodeUnits", "unicodeCodePoints"]),
                "results": .array(.object("result"), isUnique: false), "properties": .bag,
            ], ["tool"]
        ),
        // 3.18, 3.19
        "tool": (["driver": .object("toolComponent")], ["driver"]),
        "toolComponent": (
            [
                "name": .string, "informationUri": .uri, "version": .string, "semanticVersion": .string,
                "rules": .array(.object("reportingDescriptor"), isUnique: true),
            ], ["name"]
        ),
        // 3.49, 3.50, 3.12
        "reportingDescriptor": (
            [
                "id": .string, "name": .string, "shortDescription": .object("multiformatMessageString"),
                "fullDescription": .object("multiformatMessageString"), "helpUri": .uri,
                "help": .object("multiformatMessageString"),
                "defaultConfiguration": .object("reportingConfiguration"), "properties": .bag,
            ], ["id"]
        ),
        "reportingConfiguration": (["level": level], []),
        "multiformatMessageString": (["text": .string, "markdown": .string], ["text"]),
        // 3.27
        "result": (
            [
                "ruleId": .string, "ruleIndex": .integer(minimum: 0), "level": level, "message": .object("message"),
                "locations": .array(.object("location"), isUnique: false),
                "relatedLocations": .array(.object("location"), isUnique: true), "partialFingerprints": .strings,
                "properties": .bag,
            ], ["message"]
        ),
        // 3.11
        "message": (["text": .string, "markdown": .string], ["text"]),
        // 3.28, 3.29, 3.33
        "location": (
            [
                "id": .integer(minimum: 0), "physicalLocation": .object("physicalLocation"),
                "logicalLocations": .array(.object("logicalLocation"), isUnique: true), "message": .object("message"),
            ], []
        ),
        "physicalLocation": (
            ["artifactLocation": .object("artifactLocation"), "region": .object("region")], ["artifactLocation"]
        ),
        "logicalLocation": (
            ["name": .string, "fullyQualifiedName": .string, "kind": .string, "index": .integer(minimum: 0)], []
        ),
        // 3.4, 3.30
        "artifactLocation": (["uri": .uri, "uriBaseId": .string, "index": .integer(minimum: 0)], []),
        "region": (
            [
                "startLine": .integer(minimum: 1), "startColumn": .integer(minimum: 1),
                "endLine": .integer(minimum: 1), "endColumn": .integer(minimum: 1),
            ], []
        ),
    ]

    /// What is wrong with a log, each with its place.
    static func problems(of log: JSONValue) -> [String] {
        var problems: [String] = []
        check(log, .object("log"), "", &problems)
        return problems
    }

    private static func check(_ value: JSONValue, _ kind: Kind, _ place: String, _ problems: inout [String]) {
        switch (kind, value) {
        case (.string, .string): break
        case (.uri, .string(let text)):
            let allowed = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
            if text.isEmpty || !allowed { problems.append("\(place): no URI reference") }
        case (.oneOf(let values), .string(let text)):
            if !values.contains(text) { problems.append("\(place): none of \(values)") }
        case (.integer(let minimum), .number(let number)):
            if (number.int ?? Int.min) < minimum { problems.append("\(place): less than \(minimum)") }
        case (.array(let kind, let isUnique), .array(let elements)):
            if isUnique, Set(elements).count != elements.count { problems.append("\(place): not unique") }
            for (index, element) in elements.enumerated() { check(element, kind, "\(place)/\(index)", &problems) }
        case (.strings, .object(let object)):
            for (name, value) in object { check(value, .string, "\(place)/\(name)", &problems) }
        case (.bag, .object(let object)):
            // 3.8.2: tags, if there are any, are strings.
            if let tags = object["tags"] { check(tags, .array(.string, isUnique: true), place + "/tags", &problems) }
        case (.object(let name), .object(let object)):
            guard let shape = shapes[name] else {
                problems.append("\(place): no such object as \(name)")
                return
            }
            for (member, value) in object {
                guard let kind = shape.properties[member] else {
                    problems.append("\(place)/\(member): no property of \(name)")
                    continue
                }
                check(value, kind, "\(place)/\(member)", &problems)
            }
            for member in shape.required.sorted() where object[member] == nil {
                problems.append("\(place)/\(member): required of \(name)")
            }
        default: problems.append("\(place): another type of value")
        }
    }
}
