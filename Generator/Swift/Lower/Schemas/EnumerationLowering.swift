import BindgenOpenAPI
import BindingsJSON

/// Makes open enumerations.
enum EnumerationLowering {
    /// Makes an enumeration of the values that a document lists.
    ///
    /// - Parameters:
    ///   - values: The values.
    ///   - isOutlined: Whether values need no names.
    static func enumeration(_ values: [SchemaKind.EnumerationValue], isOutlined: Bool) -> Enumeration {
        let rawType: SwiftType = values.allSatisfy { $0.value.kind == .string } ? .string : .int
        if isOutlined {
            let literals = values.compactMap { literal(of: $0.value) }
            return Enumeration(rawType: rawType, values: literals.map { Enumeration.Value(name: "", raw: $0) })
        }
        let wanted = values.map { ReservedWords.usable(name(of: $0)) }
        var taken: Set<String> = []
        // A value that is spelled like its name comes before others of the same name.
        for (value, name) in zip(values, wanted) where value.value.string == name { taken.insert(name) }
        var result: [Enumeration.Value] = []
        for (value, name) in zip(values, wanted) {
            guard let raw = literal(of: value.value) else { continue }
            let own = value.value.string == name ? name : taken.claim(name)
            result.append(Enumeration.Value(name: own, raw: raw, documentation: value.documentation.map(Prose.line)))
        }
        return Enumeration(rawType: rawType, values: result)
    }

    private static func name(of value: SchemaKind.EnumerationValue) -> String {
        if let name = value.name, !name.isEmpty { return Identifier.enumerationValue(name) }
        return Identifier.enumerationValue(value.value.string ?? value.value.number?.int64.map(String.init) ?? "")
    }

    private static func literal(of node: JSONNode) -> Literal? {
        if let text = node.string { return .string(text) }
        return node.number?.int64.map(Literal.integer)
    }
}
