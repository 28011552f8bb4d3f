/// A media type or media range with its parameters (RFC 9110, sections 8.3.1 and 12.5.1), such as
/// `application/vnd.example.2023-02-01+json;charset=utf-8`.
///
/// Two media types are equal if type, subtype and parameters are, whatever the case of everything but the parameter
/// values and whatever the order of the parameters; the value of `charset` has no case either. Use ``accepts(_:)`` to ask
/// whether a reply has a content that one was prepared for.
///
/// A string literal is a media type too. A literal cannot fail, so one that is not a media type makes a value whose
/// ``isWellFormed`` is `false`: it prints as it was written, and accepts nothing. Use ``init(_:)-(String)`` for text that
/// is not known when the code is written.
public struct MediaType: Sendable {
    /// The type in lower case, such as `application`; `*` in the range `*/*`.
    public let type: String

    /// The subtype with its suffix, in lower case, such as `json` or `problem+json`; `*` in a range.
    public let subtype: String

    /// The parameters in the order they were written, none of them twice.
    public let parameters: [Parameter]

    /// Type and subtype as they were written, so that a server that minds the case reads what its document says.
    let spelling: String

    /// Makes a media type of parts that are known to be well-formed.
    init(spelling: String, type: String, subtype: String, parameters: [Parameter] = []) {
        self.spelling = spelling
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// Whether the value is a media type; only a string literal makes one that is not.
    public var isWellFormed: Bool { !type.isEmpty }

    /// Whether the value matches several media types: `*/*` or `text/*`.
    public var isRange: Bool { subtype == "*" }

    /// The structured syntax suffix (RFC 6838, section 4.2.8) in lower case and without `+`, such as `json`.
    public var suffix: String? {
        guard let plus = subtype.utf8.lastIndex(of: UInt8(ascii: "+")) else { return nil }
        let suffix = subtype[subtype.utf8.index(after: plus)...]
        return suffix.isEmpty ? nil : String(suffix)
    }

    /// The value of a parameter.
    ///
    /// - Parameter name: The name of the parameter, in any case.
    public func parameter(_ name: String) -> String? {
        let name = name.lowercased()
        return parameters.first { $0.name == name }?.value
    }

    /// The value of the parameter `charset`, in lower case.
    public var charset: String? { parameter("charset") }

    /// The media type without its parameters.
    public var withoutParameters: MediaType {
        MediaType(spelling: spelling, type: type, subtype: subtype)
    }
}

extension MediaType: Hashable {
    /// Whether type, subtype and parameters are the same.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        guard lhs.type == rhs.type, lhs.subtype == rhs.subtype, lhs.parameters.count == rhs.parameters.count else {
            return false
        }
        // Values that are not well-formed have neither type nor subtype to tell them apart.
        guard lhs.isWellFormed else { return lhs.spelling == rhs.spelling }
        return lhs.parameters == rhs.parameters || Set(lhs.parameters) == Set(rhs.parameters)
    }

    /// Feeds what equality compares into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(type)
        hasher.combine(subtype)
        hasher.combine(Set(parameters))
    }
}

extension MediaType: LosslessStringConvertible {
    /// Reads a media type or a media range, such as the value of a `Content-Type` field.
    ///
    /// - Parameter description: The text; spaces and tabs around it and around its semicolons do not matter. Of a
    ///   parameter that is given twice the first counts.
    /// - Returns: `nil` if the text breaks the grammar of RFC 9110, sections 8.3.1 and 12.5.1.
    public init?(_ description: String) {
        var parser = MediaTypeParser(description)
        guard let parsed = parser.parse() else { return nil }
        self = parsed
    }

    /// The media type as it is written in a header field, without needless spaces or quotes.
    public var description: String {
        parameters.reduce(into: spelling) { text, parameter in text += ";" + parameter.description }
    }
}

extension MediaType: ExpressibleByStringLiteral {
    /// Makes a media type from a literal; see the type for what a malformed literal means.
    public init(stringLiteral value: String) {
        self = Self(value) ?? Self(spelling: value, type: "", subtype: "")
    }
}
