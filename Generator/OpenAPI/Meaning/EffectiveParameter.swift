/// A parameter that an operation has, be it its own or its path's.
package struct EffectiveParameter: Sendable {
    /// The key of a parameter among those of one operation.
    package enum Identity: Hashable, Sendable {
        /// The place of the placeholder in the path, whose name is never sent.
        case placeholder(Int)
        /// Where it is sent, and its name; that of a header field in lower case.
        case name(String, Parameter.Location)
    }

    /// The key that identifies the parameter.
    package let identity: Identity

    /// The parameter, or the reference to it.
    package let parameter: Referenced<Parameter>

    /// Whether it belongs to all operations of the path.
    package let isOfPath: Bool

    /// What the parameter says.
    package var value: Parameter { parameter.value }
}

extension Operation {
    /// The parameters that count, those of the path first.
    package var effectiveParameters: [EffectiveParameter] {
        let placeholders = parameters.isEmpty ? [] : PathTemplate(path)?.placeholders ?? []
        let inheritedCount = parameters.count - ownParameters.count
        return parameters.enumerated().map { place, parameter in
            EffectiveParameter(
                identity: EffectiveParameter.Identity(parameter.value, in: placeholders),
                parameter: parameter,
                isOfPath: place < inheritedCount
            )
        }
    }
}

extension EffectiveParameter.Identity {
    fileprivate init(_ parameter: Parameter, in placeholders: [String]) {
        if parameter.location == .path, let place = placeholders.firstIndex(of: parameter.name) {
            self = .placeholder(place)
        } else {
            self = .name(
                parameter.location == .header ? parameter.name.lowercased() : parameter.name,
                parameter.location
            )
        }
    }
}

extension Parameter {
    /// Whether other parts of a description are for the field (OpenAPI 3, section "Parameter Object").
    package var isIgnored: Bool {
        location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
    }
}
