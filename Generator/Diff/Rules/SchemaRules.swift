/// The rules that apply to schemas alike wherever they are used: what tightens what clients send, or widens what they
/// receive, breaks them.
enum SchemaRules {
    /// Levels by id, for each use of a schema and each change.
    static let levels: [String: ChangeLevel] = {
        var levels: [String: ChangeLevel] = [:]
        for usage in usages {
            for (changes, request, response) in table {
                for change in changes.split(whereSeparator: \.isWhitespace) {
                    levels[usage.prefix + "-" + change] = usage.isRequest ? request : response
                }
            }
        }
        for (id, level) in exceptions { levels[id] = level }
        return levels
    }()

    private static let usages: [Usage] = [
        .requestBody, .requestProperty, .responseBody, .responseProperty, .parameter, .parameterProperty,
        .responseHeader,
    ]

    /// Changes with their levels in what clients send and in what they receive.
    private static let table: [(changes: String, request: ChangeLevel, response: ChangeLevel)] = [
        // What admits fewer values.
        (
            """
            became-enum became-not-nullable const-added type-specialized list-of-types-narrowed
            max-decreased exclusive-max-decreased max-length-decreased max-items-decreased max-properties-decreased
            max-contains-decreased min-increased exclusive-min-increased min-length-increased min-items-increased
            min-properties-increased min-contains-increased any-of-removed one-of-removed all-of-added pattern-added
            contains-added content-schema-added dependent-required-added dependent-schema-added else-added if-added
            then-added pattern-property-added property-names-added unevaluated-items-added
            unevaluated-properties-added additional-properties-forbidden multiple-of-changed
            """, .error, .info
        ),
        // What servers most likely insisted on before it was written down.
        (
            """
            max-set exclusive-max-set max-length-set max-items-set max-properties-set max-contains-set min-set
            exclusive-min-set min-items-set min-properties-set min-contains-set unique-items-set
            multiple-of-set additional-properties-schema-added items-schema-added not-added pattern-changed
            """, .warning, .info
        ),
        // What admits more values.
        (
            """
            became-nullable const-removed type-generalized list-of-types-widened max-increased exclusive-max-increased
            max-length-increased max-items-increased max-properties-increased max-contains-increased min-decreased
            exclusive-min-decreased min-length-decreased min-items-decreased min-properties-decreased
            min-contains-decreased max-length-unset min-items-unset one-of-added contains-removed
            content-schema-removed dependent-required-removed dependent-schema-removed else-removed if-removed
            then-removed pattern-property-removed property-names-removed unevaluated-items-removed
            unevaluated-properties-removed
            """, .info, .error
        ),
        (
            """
            enum-value-added max-unset exclusive-max-unset max-items-unset max-properties-unset max-contains-unset
            min-unset exclusive-min-unset min-properties-unset min-contains-unset
            unique-items-unset multiple-of-unset additional-properties-schema-removed items-schema-removed
            not-removed
            """, .info, .warning
        ),
        // What admits other values.
        (
            """
            type-changed const-changed content-encoding-changed content-media-type-changed dependent-required-changed
            wrapped-in-one-of wrapped-in-any-of discriminator-property-name-changed not-changed
            """, .error, .error
        ),
        ("enum-value-removed prefix-items-removed", .error, .info),
        ("prefix-items-added", .info, .error),
        ("all-of-removed", .warning, .info),
        // What is no news to either side.
        (
            """
            all-of-added-annotation-only all-of-removed-annotation-only any-of-added additional-properties-allowed
            default-value-added default-value-changed default-value-removed discriminator-added
            discriminator-mapping-added discriminator-mapping-changed discriminator-mapping-deleted
            discriminator-removed pattern-generalized pattern-removed type-compatible
            """, .info, .info
        ),
    ]

    private static let exceptions: [String: ChangeLevel] = [
        // A parameter's objects are written in one of several ways, of which servers read more than they say.
        "request-parameter-property-type-changed": .warning,
        "request-header-property-became-enum": .error,
        "response-mediatype-enum-value-added": .warning,
    ]
}
