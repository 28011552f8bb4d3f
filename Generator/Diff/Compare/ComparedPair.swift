import BindgenOpenAPI

/// Two parts that are compared once for each use, however many references lead to them.
enum ComparedPair {
    case documents
    /// The security requirements of operations without their own.
    case globalSecurity
    indirect case operation(OperationPair)
    case parameter(Pair<Parameter>, Circumstances)
    case requestBody(Pair<RequestBody>, Circumstances)
    case response(Pair<ResponseObject>, Circumstances)
    case header(Pair<Header>, Circumstances)
    case schema(Pair<Schema>, SchemaUse)
    /// What is inside of schemas whose own keywords are compared where they are used.
    case structure(Pair<Schema>, SchemaUse)

    /// The circumstances that decide, besides the parts themselves, which of their changes matter.
    struct Circumstances: Hashable {
        /// Whether the operation was a draft, which promises nothing.
        var isExperimental = false
        /// Whether the part belongs to a parameter of a path instead of an operation.
        var isOfPath = false
    }
}

extension ComparedPair: Hashable {
    /// The identity of a pair: its kind, its places and its use.
    private struct Identity: Hashable {
        var kind: UInt8
        var places: Pair<Int>
        var circumstances: Circumstances
        var role: SchemaRole?
        var format = ValueFormat.json
        var isPart = false
        var label: String

        init(
            kind: UInt8,
            places: Pair<Int> = Pair(-1, -1),
            circumstances: Circumstances = Circumstances(),
            label: String = ""
        ) {
            self.kind = kind
            self.places = places
            self.circumstances = circumstances
            self.label = label
        }

        init(kind: UInt8, schemas: Pair<Schema>, _ use: SchemaUse) {
            self.init(kind: kind, places: schemas.places, circumstances: use.circumstances)
            role = use.role
            format = use.format
            isPart = use.isPart
        }
    }

    private var identity: Identity {
        switch self {
        case .documents: Identity(kind: 0)
        case .globalSecurity: Identity(kind: 1)
        case .operation(let pair): Identity(kind: 2, places: pair.places, label: pair.label)
        case .parameter(let pair, let circumstances):
            Identity(kind: 3, places: pair.places, circumstances: circumstances)
        case .requestBody(let pair, let circumstances):
            Identity(kind: 4, places: pair.places, circumstances: circumstances)
        case .response(let pair, let circumstances):
            Identity(kind: 5, places: pair.places, circumstances: circumstances)
        case .header(let pair, let circumstances):
            Identity(kind: 6, places: pair.places, circumstances: circumstances)
        case .schema(let pair, let use): Identity(kind: 7, schemas: pair, use)
        case .structure(let pair, let use): Identity(kind: 8, schemas: pair, use)
        }
    }

    static func == (lhs: Self, rhs: Self) -> Bool { lhs.identity == rhs.identity }

    func hash(into hasher: inout Hasher) {
        let identity = identity
        hasher.combine(identity.kind)
        hasher.combine(identity.places)
    }
}
