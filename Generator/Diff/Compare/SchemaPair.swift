import BindingsJSON

/// A schema of both documents, and what it is used for.
struct SchemaPair {
    var old: SchemaView
    var new: SchemaView
    var role: SchemaRole
    /// Whether values are JSON; elsewhere, as in a query, any value is written as a string.
    var isJSON: Bool
    /// Whether the server alone sets the value.
    var isReadOnly: Bool
    /// Whether the client alone sets the value.
    var isWriteOnly: Bool

    init(
        _ old: SchemaView,
        _ new: SchemaView,
        _ role: SchemaRole,
        isJSON: Bool,
        base: DocumentTree,
        revision: DocumentTree
    ) {
        self.old = old
        self.new = new
        self.role = role
        self.isJSON = isJSON
        isReadOnly = new.flag(.readOnly, in: revision)
        isWriteOnly = new.flag(.writeOnly, in: revision)
    }

    /// Whether the direction in which the schema is used never carries the value.
    var isSilent: Bool { role.direction != .request && isWriteOnly }

    /// Whether only the server sets the value, so that clients send it back as they got it, if at all.
    var isEchoed: Bool { role == .requestProperty && isReadOnly }

    /// The rule that finds a change of the schema.
    func rule(_ change: SchemaChange) -> Rule {
        role.rule(change, isReadOnly: isReadOnly, isWriteOnly: isWriteOnly)
    }
}
