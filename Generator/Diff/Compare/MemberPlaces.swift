import BindgenOpenAPI
import BindingsJSON

/// Where in the one document belongs what the other has of the members of two objects.
struct MemberPlaces {
    let cores: Pair<Schema>
    /// The schemas that take the place of those of the other document (see ``AllOfMatches``).
    let counterparts: (inBase: [Schema: Schema], inRevision: [Schema: Schema])

    /// What held, in the revision, a member that only the base has.
    func holderInRevision(of member: ObjectMembers.Member) -> JSONNode {
        Self.place(.properties, counterparts.inRevision[member.holder] ?? cores.revision)
    }

    /// What holds, in the base, the place of a member that only the revision has.
    func holderInBase(of member: ObjectMembers.Member) -> JSONNode {
        Self.place(.properties, counterparts.inBase[member.holder] ?? cores.base)
    }

    /// Where it changed that a member is required.
    func requirement(of members: Pair<ObjectMembers.Member>) -> Pair<JSONNode> {
        let isRequired = members.revision.isRequired
        let requiring = isRequired ? members.revision : members.base
        let schemas = requiring.schemas
        guard !requiring.requiring.contains(where: { schema in schemas.contains { $0.holder === schema } }) else {
            return members.map(\.schema.node)
        }
        return requirement(by: requiring.requiring[requiring.requiring.count - 1], isRequired: isRequired)
    }

    /// Where a schema requires a member now, or no longer.
    func requirement(by schema: Schema, isRequired: Bool) -> Pair<JSONNode> {
        isRequired
            ? Pair(Self.place(.required, counterparts.inBase[schema] ?? cores.base), Self.place(.required, schema))
            : Pair(
                Self.place(.required, schema),
                Self.place(.required, counterparts.inRevision[schema] ?? cores.revision)
            )
    }

    private static func place(_ keyword: Keyword, _ schema: Schema) -> JSONNode {
        schema.value(keyword) ?? schema.node
    }

    /// The schemas of a member that describe it in both documents.
    func schemas(of members: Pair<ObjectMembers.Member>) -> [Pair<Schema>] {
        guard members.base.schemas.count > 1 || members.revision.schemas.count > 1 else {
            return [members.map(\.schema)]
        }
        var rest = members.revision.schemas
        var pairs: [Pair<Schema>] = []
        var unmatched: [Schema] = []
        for description in members.base.schemas {
            let counterpart = counterparts.inRevision[description.holder]
            if let place = rest.firstIndex(where: { $0.holder === counterpart }) {
                pairs.append(Pair(description.schema, rest.remove(at: place).schema))
            } else {
                unmatched.append(description.schema)
            }
        }
        // What describes a member once more, or no longer, must agree with what else does.
        pairs += unmatched.map { Pair($0, rest.popLast()?.schema ?? members.revision.schema) }
        return pairs + rest.map { Pair(members.base.schema, $0.schema) }
    }
}

extension ObjectMembers.Member {
    /// The schema that is nearest to the object's.
    var schema: Schema { schemas[schemas.count - 1].schema }

    /// The schema that holds it.
    fileprivate var holder: Schema { schemas[schemas.count - 1].holder }
}
