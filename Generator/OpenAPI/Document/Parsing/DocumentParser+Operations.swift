import BindingsJSON
import BindingsSyntax

extension DocumentParser {
    func operation(_ node: JSONNode, _ context: OperationContext) -> Operation? {
        guard expect(node, .object, ObjectKind.operation.phrase) else { return nil }
        var id: String?
        var shortID: String?
        var aliases: [String] = []
        var tags: [String] = []
        var own: [Referenced<Parameter>] = []
        var body: Referenced<RequestBody>?
        var responses: [Operation.Response]?
        var security: [SecurityRequirement]?
        var servers: [Server] = []
        var dependentParameters: JSONNode?
        var isDeprecated = false
        var version: APIVersion?
        var sunset: String?
        fields(of: node, .operation) { keyword, value in
            switch keyword {
            case .operationId:
                id = value.string
                if context.isPath { checkUniqueID(value) }
            case .tags: tags = strings(value, "`tags`")
            case .parameters: own = parameters(value)
            case .requestBody: body = requestBody(value)
            case .responses: responses = self.responses(value)
            case .security: security = self.security(value)
            case .servers: servers = self.servers(value)
            case .deprecated: isDeprecated = value.bool ?? false
            case .callbacks: map(value, "`callbacks`").forEach { callbackUse($0.value) }
            case .operationIDOverride: shortID = value.string
            case .operationIDAliases: aliases = strings(value, "`\(keyword.name)`")
            case .dependentParameters: dependentParameters = value
            case .extensionVersion: version = self.version(value)
            case .sunset: sunset = self.sunset(value)
            default: break
            }
        }
        if responses == nil, specification == .v3_0 {
            diagnostics.error(.missingMember, "the operation has no `responses`", at: node)
        }
        let overridden = context.parameters.isEmpty ? [] : Set(own.map { ParameterKey($0.value) })
        let inherited = context.parameters.filter { !overridden.contains(ParameterKey($0.value)) }
        if let template = context.template {
            checkPlaceholders(of: template, inherited + own, own: own, node, context)
        }
        return Operation(
            node: node,
            path: context.path,
            method: context.method,
            id: id,
            shortID: shortID,
            aliases: aliases,
            tags: tags,
            parameters: inherited + own,
            ownParameters: own,
            requestBody: body,
            responses: responses ?? [],
            security: security,
            servers: servers.isEmpty ? context.servers : servers,
            dependentRequired: dependentParameters.map { dependentRequired($0, among: inherited + own) } ?? [],
            isDeprecated: isDeprecated,
            version: version,
            sunset: sunset
        )
    }

    private func checkUniqueID(_ node: JSONNode) {
        guard let id = node.string else { return }
        if let first = operationIDs[id], first != node {
            diagnostics.error(
                .duplicateOperationID,
                "the operation at line \(first.location.line) has the id `\(id)` too",
                at: node
            )
        } else {
            operationIDs[id] = node
        }
    }

    private func responses(_ node: JSONNode) -> [Operation.Response] {
        let members = extensibleMap(node, "`responses`")
        if members.isEmpty, node.kind == .object {
            diagnostics.warning(.missingMember, "`responses` is empty", at: node)
        }
        return members.compactMap { name, value in
            guard let status = StatusKey(name) else {
                diagnostics.error(
                    .invalidValue,
                    "`\(name)` is not a valid status; write a number such as `404`, a range such as `4XX`, or `default`",
                    at: value
                )
                return nil
            }
            if case .range = status, name != status.text {
                diagnostics.warning(
                    .invalidValue,
                    "a range of statuses must be written in capitals: `\(status.text)`",
                    at: value
                )
            }
            guard let response = response(value) else { return nil }
            return Operation.Response(status: status, response: response)
        }
    }

    private func dependentRequired(
        _ value: JSONNode,
        among parameters: [Referenced<Parameter>]
    ) -> [(name: String, requires: [String])] {
        guard expect(value, .object, "`\(Keyword.dependentParameters.name)`") else { return [] }
        let names = parameters.map(\.value.name)
        func check(_ name: String, at node: JSONNode) {
            if names.contains(name) { return }
            diagnostics.error(
                .unknownParameter,
                "the operation has no parameter `\(name)`" + Suggestion.text(for: name, among: names),
                at: node
            )
        }
        return value.members.map { member in
            check(member.name, at: member.value)
            let required = strings(member.value, "the parameters that `\(member.name)` requires")
            if member.value.kind == .array {
                for element in member.value.elements { element.string.map { check($0, at: element) } }
            }
            return (member.name, required)
        }
    }

    private func checkPlaceholders(
        of template: PathTemplate,
        _ parameters: [Referenced<Parameter>],
        own: [Referenced<Parameter>],
        _ node: JSONNode,
        _ context: OperationContext
    ) {
        let placeholders = template.placeholders.filter { !$0.isEmpty }
        let wanted = Set(placeholders)
        let names = parameters.filter { $0.value.location == .path }.map(\.value.name)
        let given = Set(names)
        var reported = Set<String>()
        for placeholder in placeholders where !given.contains(placeholder) && reported.insert(placeholder).inserted {
            diagnostics.error(
                .missingPathParameter,
                "the placeholder `\(placeholder)` of the path has no parameter"
                    + Suggestion.text(for: placeholder, among: names),
                at: node
            )
        }
        for parameter in own where parameter.value.location == .path && !wanted.contains(parameter.value.name) {
            diagnostics.warning(
                .unusedPathParameter,
                "the path has no placeholder for the parameter `\(parameter.value.name)`"
                    + Suggestion.text(for: parameter.value.name, among: placeholders),
                at: parameter.reference?.owner ?? parameter.value.node
            )
        }
    }
}
