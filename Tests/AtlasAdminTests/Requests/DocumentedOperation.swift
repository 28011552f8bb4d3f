import Foundation

/// An operation as the document describes it, read with Foundation's parser only: a second opinion on the generator's.
struct DocumentedOperation {
    typealias Members = [String: Any]

    struct Parameter {
        var name: String
        var location: String
        var isRequired: Bool
        var schema: Members
    }

    var method: String
    var path: String
    var parameters: [Parameter]
    /// Media types of the successful answers.
    var answers: [String]
    /// Media types of the body.
    var bodies: [String]
    var dependencies: [String: [String]]

    /// All operations of the document by their ids.
    static func all() throws -> [String: Self] {
        let file = URL(filePath: #filePath).appending(path: "../../../../Spec/atlas-admin.json").standardizedFileURL
        let document = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Members ?? [:]
        func resolved(_ value: Any) -> Members {
            let members = value as? Members ?? [:]
            guard let reference = members["$ref"] as? String else { return members }
            let target = reference.split(separator: "/").dropFirst().reduce(document as Any?) { value, name in
                (value as? Members)?[String(name)]
            }
            return resolved(target ?? Members())
        }
        func types(_ holder: Any?) -> [String] { ((holder as? Members)?["content"] as? Members ?? [:]).keys.sorted() }
        var operations: [String: Self] = [:]
        for (path, item) in document["paths"] as? Members ?? [:] {
            for (method, operation) in item as? Members ?? [:] {
                guard let operation = operation as? Members, let id = operation["operationId"] as? String else {
                    continue
                }
                let parameters = (operation["parameters"] as? [Any] ?? []).map(resolved)
                let responses = (operation["responses"] as? Members ?? [:]).filter { $0.key.hasPrefix("2") }
                operations[id] = Self(
                    method: method.uppercased(),
                    path: path,
                    parameters: parameters.map {
                        Parameter(
                            name: $0["name"] as? String ?? "",
                            location: $0["in"] as? String ?? "",
                            isRequired: $0["required"] as? Bool ?? false,
                            schema: resolved($0["schema"] as Any)
                        )
                    },
                    answers: Set(responses.values.flatMap { types(resolved($0)) }).sorted(),
                    bodies: types(resolved(operation["requestBody"] as Any)),
                    dependencies: operation["x-dependent-required"] as? [String: [String]] ?? [:]
                )
            }
        }
        return operations
    }

    /// The newest media type of a version not above a pin, or the only one that has none.
    static func newest(of types: [String], pin: String) -> String? {
        func date(_ type: String) -> String { String(type.split(separator: ".").last?.prefix(10) ?? "") }
        let dated = types.filter { $0.contains("vnd.") && date($0) <= pin }
        return dated.max { date($0) < date($1) } ?? types.first { !$0.contains("vnd.") }
    }

    /// The path with arguments in place, every byte encoded that RFC 3986 does not call unreserved.
    func path(with arguments: [String: String]) -> String {
        let unreserved = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
        )
        return parameters.filter { $0.location == "path" }.reduce(path) { path, parameter in
            let encoded = arguments[parameter.name]?.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
            return path.replacingOccurrences(of: "{\(parameter.name)}", with: encoded)
        }
    }

    /// The names of the parameters whose arguments break a rule of the document or of URLs.
    func violations(of arguments: [String: String]) -> Set<String> {
        var names = Set<String>()
        for parameter in parameters {
            guard let text = arguments[parameter.name] else {
                if parameter.isRequired { names.insert(parameter.name) }
                continue
            }
            if parameter.location == "path" {
                let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
                if ["", ".", ".."].contains(text) || text.unicodeScalars.contains(where: isControl) {
                    names.insert(parameter.name)
                }
            }
            if breaks(parameter.schema, text) { names.insert(parameter.name) }
        }
        for (name, others) in dependencies where arguments[name] != nil {
            names.formUnion(others.filter { arguments[$0] == nil })
        }
        return names
    }

    private func breaks(_ schema: Members, _ text: String) -> Bool {
        if let pattern = schema["pattern"] as? String {
            // Foundation's `$` also stands before a line break at the end. No pattern of the document has it as a literal.
            let exact = pattern.replacingOccurrences(of: "$", with: "\\z")
            guard text.range(of: exact, options: .regularExpression) != nil else { return true }
        }
        if let values = schema["enum"] as? [String], !values.contains(text) { return true }
        guard let number = Int64(text) else { return false }
        if let minimum = schema["minimum"] as? Int64, number < minimum { return true }
        if let maximum = schema["maximum"] as? Int64, number > maximum { return true }
        return false
    }
}
