import BindgenSwift

/// The rules: for each id, the level of a change that it finds.
///
/// An id says where, what and which way; ids of rules that other comparers of OpenAPI documents have too are the same as
/// theirs. The ids of rules of schemas are made of the use of the schema and the change (see ``SchemaRules``).
enum RuleCatalog {
    /// The level of a rule; `nil` if there is no such rule.
    static func level(of rule: String) -> ChangeLevel? { levels[rule] }

    /// All ids in alphabetical order.
    static var ids: [String] { levels.keys.sorted() }

    private static let levels: [String: ChangeLevel] = {
        var levels = SchemaRules.levels
        for (level, ids) in [(ChangeLevel.error, errors), (.warning, warnings), (.info, infos)] {
            for id in ids.split(whereSeparator: \.isWhitespace) { levels[String(id)] = level }
        }
        // What only callers of generated code notice.
        for kind in PublicDeclaration.Kind.allCases {
            for event in SwiftDifference.Event.allCases { levels["swift-\(kind.rawValue)-\(event.rawValue)"] = .info }
        }
        return levels
    }()

    private static let errors = """
        api-deprecated-sunset-missing api-deprecated-sunset-parse api-invalid-stability-level
        api-path-removed-before-sunset api-path-removed-without-deprecation api-path-sunset-parse
        api-removed-before-sunset api-removed-without-deprecation api-stability-decreased
        api-sunset-date-changed-too-small api-sunset-date-too-small sunset-deleted
        new-request-path-parameter new-required-request-default-parameter-to-existing-path
        new-required-request-parameter new-required-request-header-property new-required-request-parameter-property
        new-required-request-property new-required-request-property-with-default
        request-body-added-required request-body-became-required request-body-media-type-removed
        request-body-media-type-name-specialized request-body-media-type-schema-added request-body-removed
        request-header-property-became-required request-parameter-became-required
        request-parameter-default-value-added request-parameter-default-value-changed
        request-parameter-default-value-removed request-parameter-deprecated-sunset-missing
        request-parameter-location-changed request-parameter-property-became-required
        request-parameter-removed-before-sunset request-parameter-style-changed
        request-parameter-sunset-date-changed-too-small request-parameter-sunset-date-too-small
        request-parameter-sunset-deleted request-parameter-sunset-parse
        request-parameter-x-extensible-enum-value-removed request-property-x-extensible-enum-value-removed
        request-property-became-required request-property-became-required-with-default
        request-property-deprecated-sunset-invalid request-property-deprecated-sunset-missing
        request-property-stability-decreased request-property-sunset-date-too-small
        required-response-header-removed response-header-became-optional
        response-media-type-name-generalized response-media-type-removed
        response-property-became-optional response-property-deprecated-sunset-invalid
        response-property-deprecated-sunset-missing response-property-stability-decreased
        response-property-sunset-date-too-small response-required-property-removed
        response-success-status-removed webhook-removed
        """

    private static let warnings = """
        api-callback-removed api-global-security-scope-added api-security-component-scheme-changed
        api-security-scope-added api-server-removed exemption-expired optional-response-header-removed
        request-parameter-property-removed request-parameter-removed
        request-property-removed response-body-media-type-schema-removed response-optional-property-removed
        response-required-property-became-not-write-only
        """

    private static let infos = """
        api-callback-added api-global-security-added api-global-security-removed api-global-security-scope-removed
        api-operation-id-added api-operation-id-override-changed api-operation-id-removed
        api-path-removed-with-deprecation api-removed-with-deprecation api-schema-removed api-security-added
        api-security-component-added api-security-component-oauth-scope-added
        api-security-component-oauth-scope-changed api-security-component-oauth-scope-removed
        api-security-component-oauth-token-url-changed api-security-component-oauth-url-changed
        api-security-component-removed api-security-component-type-changed api-security-removed
        api-security-scope-removed api-server-added api-stability-increased api-tag-added api-tag-removed
        api-version-decreased endpoint-added endpoint-deprecated endpoint-deprecated-with-sunset endpoint-reactivated
        new-optional-request-default-parameter-to-existing-path 
        new-optional-request-parameter new-optional-request-parameter-property new-optional-request-property
        request-body-added-optional request-body-became-optional request-body-media-type-added
        request-body-media-type-name-changed request-body-media-type-name-generalized
        request-body-media-type-schema-removed request-body-media-type-sunset-changed
        request-optional-property-became-not-read-only
        request-optional-property-became-not-write-only request-optional-property-became-read-only
        request-optional-property-became-write-only request-parameter-became-optional request-parameter-deprecated
        request-parameter-property-became-optional request-parameter-reactivated
        request-parameter-removed-with-deprecation request-property-became-optional request-property-deprecated
        request-property-deprecated-with-sunset request-property-reactivated request-property-stability-increased
        request-read-only-property-enum-value-removed request-read-only-property-exclusive-max-decreased
        request-read-only-property-exclusive-min-increased request-read-only-property-max-decreased
        request-read-only-property-max-length-decreased request-read-only-property-min-increased
        request-required-property-became-not-read-only request-required-property-became-not-write-only
        request-required-property-became-read-only request-required-property-became-write-only
        response-body-media-type-schema-added response-header-added response-header-became-required
        response-media-type-added response-media-type-name-changed response-media-type-name-specialized
        response-media-type-sunset-changed response-mediatype-enum-value-removed response-non-success-status-added
        response-non-success-status-removed response-optional-property-added
        response-optional-property-became-not-read-only response-optional-property-became-not-write-only
        response-optional-property-became-read-only response-optional-property-became-write-only
        response-optional-write-only-property-added response-optional-write-only-property-removed
        response-property-became-required response-property-deprecated response-property-deprecated-with-sunset
        response-property-reactivated response-property-stability-increased response-required-property-added
        response-required-property-became-not-read-only response-required-property-became-read-only
        response-required-property-became-write-only response-required-write-only-property-added
        response-required-write-only-property-removed response-success-status-added
        response-write-only-property-became-optional response-write-only-property-became-required
        response-write-only-property-enum-value-added webhook-added
        """
}
