import BindingsJSON
package import BindingsSyntax

/// The versions in a document, and which of them are announced to end.
package struct VersionCatalog: Sendable {
    /// A version and the operations that have it.
    package struct Entry: Sendable, Hashable {
        package let version: APIVersion

        /// The names of the operations in the order of the document.
        package let operations: [String]
    }

    /// The announced end of a version of an operation.
    package struct Sunset: Sendable, Hashable {
        /// The version; `nil` for an operation without dates.
        package let version: APIVersion?

        /// The name of the operation.
        package let operation: String

        /// The date as it is written, `YYYY-MM-DD`.
        package let date: String
    }

    /// The versions, oldest first.
    package let versions: [Entry]

    /// The ends by version, oldest first, and then in the order of the document.
    package let sunsets: [Sunset]

    /// The number of operations without dates.
    package let undatedCount: Int

    /// Collects the versions of a document.
    package init(_ document: Document) {
        var operations: [APIVersion: [String]] = [:]
        var sunsets: [Sunset] = []
        var undatedCount = 0
        for operation in document.operations {
            let name = operation.id ?? operation.methodAndPath
            for version in operation.versions { operations[version, default: []].append(name) }
            if operation.versions.isEmpty { undatedCount += 1 }
            let content =
                operation.successes.flatMap(\.response.value.content)
                + (operation.requestBody?.value.content ?? [])
            var found = content.compactMap { media in
                media.sunset.map { Sunset(version: media.version, operation: name, date: $0) }
            }
            if let date = operation.sunset {
                let version = operation.versions.count == 1 ? operation.versions.first : nil
                found.append(Sunset(version: version, operation: name, date: date))
            }
            for sunset in found where !sunsets.suffix(found.count).contains(sunset) { sunsets.append(sunset) }
        }
        versions = operations.keys.sorted().map { Entry(version: $0, operations: operations[$0] ?? []) }
        let order = sunsets.indices.sorted { left, right in
            switch (sunsets[left].version, sunsets[right].version) {
            case (let one?, let other?) where one != other: one < other
            case (nil, _?): true
            case (_?, nil): false
            default: left < right
            }
        }
        self.sunsets = order.map { sunsets[$0] }
        self.undatedCount = undatedCount
    }

    /// The catalog as JSON, with a line feed at its end:
    /// `{"version":1,"versions":[{"apiVersion","operations":[…]}],"sunsets":[{"apiVersion","operation","date"}]}`.
    package func json() -> String {
        let object: JSONValue = .object(
            JSONObject([
                ("version", 1),
                (
                    "versions",
                    .array(
                        versions.map { entry in
                            .object(
                                JSONObject([
                                    ("apiVersion", .string(entry.version.description)),
                                    ("operations", .array(entry.operations.map(JSONValue.string))),
                                ])
                            )
                        }
                    )
                ),
                (
                    "sunsets",
                    .array(
                        sunsets.map { sunset in
                            .object(
                                JSONObject([
                                    ("apiVersion", sunset.version.map { .string($0.description) } ?? .null),
                                    ("operation", .string(sunset.operation)),
                                    ("date", .string(sunset.date)),
                                ])
                            )
                        }
                    )
                ),
            ])
        )
        return object.description + "\n"
    }

    /// The catalog for people: a line for each version, then one for each announced end.
    package func text() -> String {
        let names = versions.map(\.version.description)
        let width = names.reduce(0) { max($0, $1.count) }
        var text = ""
        for (name, entry) in zip(names, versions) {
            let count = entry.operations.count
            let padding = String(repeating: " ", count: width - name.count)
            text += "\(name)\(padding)  \(count) \(count == 1 ? "operation" : "operations")\n"
        }
        if undatedCount > 0 || versions.isEmpty {
            text += "without a version: \(undatedCount) \(undatedCount == 1 ? "operation" : "operations")\n"
        }
        if !sunsets.isEmpty {
            text += "\nannounced ends:\n"
            for sunset in sunsets {
                let version = sunset.version.map { " \($0)" } ?? ""
                text += "\(sunset.date)  \(sunset.operation)\(version)\n"
            }
        }
        return text
    }
}
