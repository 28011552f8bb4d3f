import BindingsSyntax

/// Chooses the version of each operation.
struct ContentSelection {
    /// The version that is pinned.
    let pin: APIVersion?

    /// The newest stable version of a document, else the newest; `nil` if nothing has versions.
    static func defaultPin(of operations: [Operation]) -> APIVersion? {
        let versions = operations.flatMap(versions)
        return versions.filter(\.isStable).max() ?? versions.max()
    }

    private static func versions(of operation: Operation) -> [APIVersion] {
        let answers = operation.successes.flatMap { $0.response.value.content }
        let bodies = operation.requestBody?.value.content ?? []
        return (answers + bodies).compactMap(\.version) + [operation.version].compactMap(\.self)
    }

    /// The newest version of an operation that is not newer than the pin; `nil` if there is none.
    func contents(of operation: Operation) -> OperationContents? {
        let all = Self.versions(of: operation)
        var version: APIVersion?
        if !all.isEmpty {
            let old = all.filter { candidate in pin.map { candidate <= $0 } ?? true }
            guard let newest = old.max() else { return nil }
            version = newest
        }
        let hasSuccess = !operation.successes.isEmpty
        let responses = hasSuccess ? operation.successes : operation.responses.filter { $0.status == .default }
        let answers = responses.map { entry in
            OperationContents.Answer(
                status: entry.status,
                contents: Self.newest(entry.response.value.content, upTo: version)
            )
        }
        let chosen = answers.flatMap(\.contents)
        return OperationContents(
            version: version,
            sunset: chosen.first { $0.version == version }?.sunset,
            bodies: Self.newest(operation.requestBody?.value.content ?? [], upTo: version),
            answers: answers
        )
    }

    /// The media types of the newest version among those not newer than one, and those without versions.
    private static func newest(_ contents: [MediaTypeObject], upTo version: APIVersion?) -> [MediaTypeObject] {
        guard let version else { return contents }
        let newest = contents.compactMap(\.version).filter { $0 <= version }.max()
        return contents.filter { $0.version == nil || $0.version == newest }
    }
}
