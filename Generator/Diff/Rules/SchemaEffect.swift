/// What a change of a schema does to the set of valid values, which decides whom it breaks: what narrows the set breaks
/// those who write values, and what widens it breaks those who read them.
enum SchemaEffect {
    case narrows
    /// A limit is written down that servers most likely enforced before.
    case statesLimit
    case widens
    /// A limit is no longer written down, but values most likely keep to it.
    case dropsLimit
    /// Values of the one schema are not valid for the other.
    case replaces
    case addsEnumValue
    case changesPattern
    case changesMultiple
    case dropsAllOf
    case addsAnyOf
    case addsUnlistedProperties
    case dropsPattern
    case changesDefault
    case changesDefaultOfParameter
    case changesDiscriminator
    /// A branch comes or goes that every value matches.
    case changesAnnotations
    case keepsWriting
    /// The type of a value inside a parameter changed, which servers may not notice.
    case replacesInParameter

    func level(in direction: Direction) -> ChangeLevel {
        let isRequest = direction == .request
        return switch self {
        case .narrows, .changesMultiple: isRequest ? .error : .info
        case .statesLimit, .changesPattern, .dropsAllOf: isRequest ? .warning : .info
        case .widens: isRequest ? .info : .error
        case .dropsLimit, .addsEnumValue: isRequest ? .info : .warning
        case .replaces, .changesDefaultOfParameter: .error
        case .replacesInParameter: .warning
        case .addsAnyOf, .addsUnlistedProperties, .dropsPattern, .changesDefault, .changesDiscriminator,
            .changesAnnotations, .keepsWriting:
            .info
        }
    }

    func reason(in direction: Direction) -> String {
        let isRequest = direction == .request
        return switch self {
        case .narrows:
            isRequest
                ? "The server may reject values that were valid before."
                : "Clients can already read every value that the server still sends."
        case .statesLimit:
            isRequest
                ? "Servers mostly enforced such a limit before they documented it; if not, they now reject some clients."
                : "Clients can already read every value that the server still sends."
        case .widens:
            isRequest
                ? "The server still accepts everything that clients send."
                : "Clients may receive values that they are not prepared for."
        case .dropsLimit:
            isRequest
                ? "The server still accepts everything that clients send."
                : "Clients that rely on the limit may receive values beyond it."
        case .replaces:
            isRequest
                ? "The server rejects or misreads values that clients write as before."
                : "Clients misread values that the server writes in the new way."
        case .replacesInParameter:
            "Servers read parts of a parameter from text, and may or may not accept what clients write as before."
        case .addsEnumValue:
            isRequest
                ? "The server still accepts every value that clients know."
                : "Clients that handle only the values they know may fail on the new one."
        case .changesPattern:
            isRequest
                ? "The server may reject texts that matched the former pattern."
                : "Clients seldom rely on the pattern of a text that they receive."
        case .changesMultiple:
            isRequest
                ? "The server may reject multiples of the former number."
                : "Clients seldom rely on a number that they receive being a multiple of another."
        case .dropsAllOf:
            isRequest
                ? "The server may ignore or reject what the removed schema described."
                : "The server may send values that the removed schema did not allow, which clients mostly tolerate."
        case .addsAnyOf:
            isRequest
                ? "The server still accepts everything that clients send."
                : "Clients read the alternatives that they know, and a value may match several."
        case .addsUnlistedProperties:
            isRequest
                ? "The server still accepts everything that clients send."
                : "Clients ignore properties that they do not know."
        case .dropsPattern:
            isRequest
                ? "The server still accepts everything that clients send."
                : "Clients seldom rely on the pattern of a text that they receive."
        case .changesDefault:
            isRequest
                ? "Clients that send the value are not affected, and the server still accepts requests without it."
                : "Clients read the value where it is sent, and a default changes no response."
        case .changesDefaultOfParameter: "Clients that leave the parameter out get another result than before."
        case .changesDiscriminator:
            "A discriminator only tells which schema a value has; the schemas decide which values are valid."
        case .changesAnnotations: "Every value matches such a branch, so that the same values are valid as before."
        case .keepsWriting: "The value is written as text in both cases, and its reader expects text."
        }
    }
}
