package import BindingsJSON

/// The shape of the value of a keyword.
package enum ValueShape: Sendable, Hashable {
    /// A string that programs read.
    case text
    /// A string that programs read, which converters of YAML often make a number of.
    case textOrNumber
    /// A string for people.
    case prose
    /// `true` or `false`.
    case flag
    case number
    /// A number that is greater than 0.
    case positiveNumber
    /// A whole number that is not negative.
    case count
    /// A flag in OpenAPI 3.0, a number in 3.1.
    case exclusiveBound
    /// The name of a type; from OpenAPI 3.1 on also a list of them whose order means nothing.
    case typeNames
    /// Any JSON, which is data of the API.
    case data
    /// A list of data whose order means nothing.
    case dataSet
    /// Data by names of the author's.
    case dataByName
    /// A list of strings whose order counts.
    case texts
    /// A list of strings whose order means nothing.
    case textSet
    /// Strings that programs read, by names of the author's.
    case textByName
    /// Strings for people, by names of the author's.
    case proseByName
    /// Lists of strings whose order means nothing, by names of the author's.
    case textSetByName
    /// An object of the specification.
    case object(ObjectKind)
    /// An object of the specification, or a flag in its place.
    case objectOrFlag(ObjectKind)
    /// A list of objects of the specification whose order counts.
    case list(ObjectKind)
    /// A list of objects of the specification whose order means nothing.
    case set(ObjectKind)
    /// A list of schemas that are combined: their order decides nothing but that of declarations.
    case composition
    /// Objects of the specification by names of the author's.
    case map(ObjectKind)

    /// Whether the order of the elements says nothing about values.
    package var isSet: Bool {
        switch self {
        case .typeNames, .dataSet, .textSet, .set, .composition: true
        default: false
        }
    }

    /// Whether null is a value like any other here; everywhere else it counts as absent.
    package var admitsNull: Bool { self == .data }

    /// The kind of the objects that the value is or holds.
    package var kind: ObjectKind? {
        switch self {
        case .object(let kind), .objectOrFlag(let kind), .list(let kind), .set(let kind), .map(let kind): kind
        case .composition: .schema
        default: nil
        }
    }

    /// The kind of the object that the value is.
    package var objectKind: ObjectKind? {
        switch self {
        case .object(let kind), .objectOrFlag(let kind): kind
        default: nil
        }
    }

    /// The shape of the elements of a list.
    package var element: ValueShape {
        switch self {
        case .list, .set, .composition: kind.map(ValueShape.object) ?? .data
        case .texts, .textSet, .typeNames: .text
        default: .data
        }
    }

    /// The shape of the value of a member of an object. What nothing is known about is data.
    package func shape(ofMember member: JSONNode) -> ValueShape {
        if let kind = objectKind {
            if let row = Vocabulary.definition(ofMember: member, in: kind) { return row.shape }
            return kind.isExtensible && member.isExtension ? .data : kind.entries ?? .data
        }
        switch self {
        case .map(let kind): return .object(kind)
        case .textByName: return .text
        case .proseByName: return .prose
        case .textSetByName: return .textSet
        default: return .data
        }
    }
}
