import BindingsSyntax

/// How the value of a parameter is written into a request.
package struct ParameterForm: Sendable, Hashable, CustomStringConvertible {
    /// The properties that decide how a value is written.
    package enum Style: Sendable, Hashable {
        /// A style, and whether parts of the value are written as parameters of their own.
        case style(Parameter.Style, explodes: Bool)
        /// A media type, as it is written in the document.
        case content(String)
    }

    /// The properties that decide how a value is written.
    package let style: Style

    /// The types of the values.
    private let types: SchemaTypes

    /// Reads how a parameter is written.
    package init(_ parameter: Parameter, reducer: SchemaReducer) {
        let content = parameter.content.first
        style = content.map { .content($0.name) } ?? .style(parameter.style, explodes: parameter.explode)
        types = (content?.schema ?? parameter.schema).map { EffectiveSchema(reducer.reduce($0)).types } ?? []
    }

    /// Whether values of the type have parts, which styles join in different ways.
    private var hasParts: Bool { !types.isDisjoint(with: [.array, .object]) }

    /// Whether each item of a list is written as a pair of its own, like a single value.
    package var isExplodedForm: Bool { style == .style(.form, explodes: true) }

    /// Whether a value that was written in one way is written in another.
    package func differs(from other: ParameterForm) -> Bool {
        switch (style, other.style) {
        case (.content(let name), .content(let otherName)):
            // The case of a media type and the spaces in it mean nothing.
            return name != otherName && (MediaType(name).map { $0 != MediaType(otherName) } ?? true)
        case (.content(let name), .style): return types.isWrittenOtherwise(as: name) || other.differsAsText(name)
        case (.style, .content(let name)): return other.types.isWrittenOtherwise(as: name) || differsAsText(name)
        case (.style, .style): break
        }
        guard hasParts == other.hasParts else { return false }
        if hasParts { return style != other.style }
        // Single values are written alike by all styles of a query, but not of a path.
        return prefix != other.prefix
    }

    /// Whether values that a style writes look different in a media type.
    private func differsAsText(_ mediaType: String) -> Bool { prefix != nil || types.isWrittenOtherwise(as: mediaType) }

    /// The style that puts something before a single value, if the form has such a one.
    private var prefix: Parameter.Style? {
        switch style {
        case .style(.matrix, _): .matrix
        case .style(.label, _): .label
        default: nil
        }
    }

    /// The form in a sentence.
    package var description: String {
        switch style {
        case .style(let style, let explodes): "`\(style.rawValue)` \(explodes ? "with" : "without") `explode`"
        case .content(let mediaType): "`\(mediaType)`"
        }
    }
}

extension SchemaTypes {
    /// Whether a media type writes values of the types in another way than plain text.
    fileprivate func isWrittenOtherwise(as mediaType: String) -> Bool {
        if mediaType.hasPrefix("text/plain") { return !isDisjoint(with: [.array, .object]) }
        // JSON puts strings into quotes.
        return !mediaType.contains("json") || isEmpty || !isSubset(of: [.integer, .number, .boolean])
    }
}
