import BindgenOpenAPI
import BindingsJSON

/// Two schemas with all that they say by way of others, and what they are used for.
struct SchemaPair {
    var base: EffectiveSchema
    var revision: EffectiveSchema
    var use: SchemaUse
    /// Whether the server alone sets the value.
    let isReadOnly: Bool
    /// Whether the client alone sets the value.
    let isWriteOnly: Bool

    init(_ base: EffectiveSchema, _ revision: EffectiveSchema, _ use: SchemaUse) {
        self.base = base
        self.revision = revision
        self.use = use
        isReadOnly = revision.flag(.readOnly)
        isWriteOnly = revision.flag(.writeOnly)
    }

    var isRequest: Bool { use.role.direction == .request }

    /// The level of a change of a value that the direction never carries: the client alone sets it, and receives none.
    var silence: ChangeLevel? { !isRequest && isWriteOnly ? .info : nil }

    /// The same, also for a value that only the server sets, so that clients send it back as they got it, if at all.
    var silenceOrEcho: ChangeLevel? { use.role == .requestProperty && isReadOnly ? .info : silence }

    /// The rule that finds a change of a schema of this use.
    func rule(_ change: SchemaChange) -> Rule {
        use.role.rule(change, isReadOnly: isReadOnly, isWriteOnly: isWriteOnly)
    }

    func rule(_ change: SchemaValueChange) -> Rule { rule(.value(change)) }

    /// The values of a keyword.
    func values(of keyword: Keyword) -> Pair<JSONNode?> { Pair(base.value(keyword), revision.value(keyword)) }

    /// The values of a keyword, or the schemas where it is absent.
    func places(of keyword: Keyword) -> Pair<JSONNode> { places(values(of: keyword)) }

    /// The values, or the schemas where there is none.
    func places(_ values: Pair<JSONNode?>) -> Pair<JSONNode> {
        Pair(values.base ?? base.core.node, values.revision ?? revision.core.node)
    }
}
