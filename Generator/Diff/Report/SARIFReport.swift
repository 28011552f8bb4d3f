import BindgenOpenAPI
import BindingsJSON

/// Writes reports as a SARIF 2.1.0 log.
enum SARIFReport {
    static func render(_ report: DiffReport) -> String {
        let rules = Set(report.changes.map(\.rule)).sorted { $0.id < $1.id }
        let numbers = Dictionary(rules.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        let driver = object([
            ("name", "bindgen"),
            ("rules", .array(rules.map(descriptor))),
        ])
        let run = object([
            ("tool", object([("driver", driver)])),
            ("columnKind", "unicodeCodePoints"),
            ("results", .array(report.changes.map { result($0, number: numbers[$0.rule] ?? 0) })),
            ("properties", object([("semver", .string(report.semver.rawValue))])),
        ])
        let log = object([
            ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
            ("version", "2.1.0"),
            ("runs", .array([run])),
        ])
        var writer = JSONWriter(format: .pretty)
        writer.value(log)
        return JSONReport.text(of: writer)
    }

    private static func descriptor(of rule: Rule) -> JSONValue {
        object([
            ("id", .string(rule.id)),
            ("shortDescription", object([("text", .string(rule.meaning))])),
            ("fullDescription", object([("text", .string(rule.meaning + " " + rule.reason))])),
            ("help", object([("text", .string(rule.reason))])),
            ("defaultConfiguration", object([("level", .string(name(of: rule.level)))])),
        ])
    }

    private static func result(_ change: Change, number: Int) -> JSONValue {
        var members: [JSONObject.Element] = [
            ("ruleId", .string(change.id)),
            ("ruleIndex", .number(JSONNumber(number))),
            ("level", .string(name(of: change.level))),
            ("message", object([("text", .string(change.message))])),
        ]
        if let place = ReportText.place(of: change) { members.append(("locations", .array([location(place)]))) }
        if let base = change.base, change.revision != nil {
            members.append(("relatedLocations", .array([location(base)])))
        }
        let fingerprint = [change.id, change.base?.pointer ?? "", change.revision?.pointer ?? ""].joined(separator: " ")
        members.append(("partialFingerprints", object([("place/v1", .string(fingerprint))])))
        members.append(
            (
                "properties",
                object([
                    ("operations", .array(change.operations.map(JSONValue.string))),
                    ("swift", .string(change.swift.verdict.rawValue)),
                ])
            )
        )
        return object(members)
    }

    private static func location(_ place: Place) -> JSONValue {
        let region = object([
            ("startLine", .number(JSONNumber(place.line))),
            ("startColumn", .number(JSONNumber(place.column))),
        ])
        let physical = object([
            ("artifactLocation", object([("uri", .string(uri(place.file)))])),
            ("region", region),
        ])
        var members: [JSONObject.Element] = [("physicalLocation", physical)]
        if let pointer = place.pointer, !pointer.isEmpty {
            members.append(("logicalLocations", .array([object([("fullyQualifiedName", .string(pointer))])])))
        }
        return object(members)
    }

    private static func name(of level: ChangeLevel) -> String {
        switch level {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    /// A file name as a reference of RFC 3986.
    private static func uri(_ file: String) -> String {
        var text = ""
        for byte in file.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }

    private static func object(_ members: [JSONObject.Element]) -> JSONValue { .object(JSONObject(members)) }
}
