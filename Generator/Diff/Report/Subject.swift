import BindgenOpenAPI
import BindingsJSON

/// The name of what a finding is about, in front of its sentence: "`address.city` of `Person`", "request body".
struct Subject: CustomStringConvertible {
    let description: String

    /// Names the place of a finding; `nil` for what concerns a document or an operation as a whole.
    ///
    /// A part that the sentence of the finding names itself is left out.
    init?(of finding: Finding) {
        let sides = Pair(finding.base, finding.revision).map { $0.map(NamedParts.init) ?? NamedParts() }
        let named = finding.rule.namedPart
        var parts: NamedParts
        if named == .property {
            // Only one of the places is at the property, where it came or went.
            parts = sides.base.properties.count < sides.revision.properties.count ? sides.revision : sides.base
        } else {
            parts = sides.base.isEmpty ? sides.revision : sides.base
            parts.adoptNewName(of: sides.revision)
        }
        if let named { parts.leaveOut(named) }
        guard !parts.isEmpty else { return nil }
        description = parts.description
    }
}

extension Rule {
    /// The kind of part that the sentences of the rule's findings name.
    fileprivate var namedPart: NamedParts.Kind? {
        switch self {
        case .property, .access, .propertyLifecycle: .property
        case .parameter: .parameter
        case .requestBody: .requestBody
        case .response(let rule): rule.isAboutHeaders ? .header : .response
        case .operation(.webhookAdded), .operation(.webhookRemoved): .webhook
        case .operation(.callbackAdded), .operation(.callbackRemoved): .callback
        case .document(.schemaRemoved): .schema
        case .schema(.subschema(.items, _), _), .schema(.subschema(.additionalProperties, _), _),
            .schema(.value(.additionalPropertiesAllowed), _), .schema(.value(.additionalPropertiesForbidden), _):
            .rest
        default: nil
        }
    }
}
