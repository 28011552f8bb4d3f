/// The role of a value in a document, as far as it decides which parts of it count.
struct FingerprintRole {
    enum Form: UInt8 {
        /// An object of the specification, or a list of such objects.
        case object
        /// An object whose members have names of the author's.
        case map
        /// Everything counts.
        case data
        /// Nothing counts.
        case silent
    }

    var form: Form
    /// The kind of the object, of the elements of a list or of the values of a map.
    var kind = ObjectKind.document
    /// Whether the order of the elements means nothing.
    var isSet = false
    /// The shape of the values of a map, and whether they are lists without an order.
    var valueForm = Form.data
    var hasSetValues = false

    /// The role of the values of a map.
    var value: Self { Self(form: valueForm, kind: kind, isSet: hasSetValues) }

    /// The role of the elements of a list.
    var element: Self { form == .map ? Self(form: .data) : Self(form: form, kind: kind) }

    init(form: Form, kind: ObjectKind = .document, isSet: Bool = false) {
        (self.form, self.kind, self.isSet) = (form, kind, isSet)
    }

    /// The role of a value of a shape.
    init(_ shape: ValueShape) {
        self.init(form: .data, kind: shape.kind ?? .document, isSet: shape.isSet)
        switch shape {
        case .object, .objectOrFlag, .list, .set, .composition: form = .object
        case .map: (form, valueForm) = (.map, .object)
        case .proseByName: (form, valueForm) = (.map, .silent)
        case .textSetByName: (form, hasSetValues) = (.map, true)
        case .textByName, .dataByName: form = .map
        case .prose: form = .silent
        default: break
        }
    }
}

/// The role of a member in objects of a kind, as far as it decides which parts of it count.
struct FingerprintMember {
    var role: FingerprintRole
    /// Whether the member is left out of what the object means.
    var isSilent: Bool
    /// Whether null counts.
    var admitsNull: Bool

    /// A member that no row of the vocabulary is about.
    static let unknown = Self(role: FingerprintRole(form: .data), isSilent: false, admitsNull: true)
    /// A reference that counts alone.
    static let reference = Self(role: FingerprintRole(form: .data), isSilent: false, admitsNull: false)
    /// An extension that nothing reads.
    static let unknownExtension = Self(role: FingerprintRole(form: .silent), isSilent: true, admitsNull: true)

    init(role: FingerprintRole, isSilent: Bool, admitsNull: Bool) {
        (self.role, self.isSilent, self.admitsNull) = (role, isSilent, admitsNull)
    }

    init(_ definition: KeywordDefinition) {
        isSilent = definition.role.isSilent
        role = isSilent ? FingerprintRole(form: .silent) : FingerprintRole(definition.shape)
        admitsNull = definition.shape.admitsNull
    }

    /// The members of all kinds by kind and keyword; `nil` where the specification does not know the keyword.
    static let table: [FingerprintMember?] = ObjectKind.allCases.flatMap { kind in
        Keyword.allCases.map { Vocabulary.definition(of: $0, in: kind).map(FingerprintMember.init) }
    }

    /// The members of each kind that are not keywords.
    static let entries: [FingerprintMember] = ObjectKind.allCases.map { kind in
        guard let shape = kind.entries else { return .unknown }
        return FingerprintMember(role: FingerprintRole(shape), isSilent: false, admitsNull: false)
    }
}
