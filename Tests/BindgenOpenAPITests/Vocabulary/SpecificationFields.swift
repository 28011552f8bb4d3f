import BindgenOpenAPI

/// The fields that the specifications list, copied from their tables apart from the vocabulary.
struct SpecificationFields {
    let kind: ObjectKind
    /// What versions 3.0 and 3.1 have in common.
    let common: String
    /// What version 3.0 alone has.
    let old: String
    /// What version 3.1 alone has.
    let new: String

    init(_ kind: ObjectKind, _ common: String = "", old: String = "", new: String = "") {
        (self.kind, self.common, self.old, self.new) = (kind, common, old, new)
    }

    func names(in version: SpecificationVersion) -> Set<String> {
        Set((common + " " + (version == .v3_0 ? old : new)).split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    /// OpenAPI 3.0.4 and 3.1.1, section 4; for the schemas of 3.1 JSON Schema 2020-12, core and validation.
    static let all = [
        SpecificationFields(
            .document,
            "openapi info servers paths components security tags externalDocs",
            new: "jsonSchemaDialect webhooks"
        ),
        SpecificationFields(.info, "title description termsOfService contact license version", new: "summary"),
        SpecificationFields(.contact, "name url email"),
        SpecificationFields(.license, "name url", new: "identifier"),
        SpecificationFields(.server, "url description variables"),
        SpecificationFields(.serverVariable, "enum default description"),
        SpecificationFields(
            .components,
            "schemas responses parameters examples requestBodies headers securitySchemes links callbacks",
            new: "pathItems"
        ),
        SpecificationFields(.paths),
        SpecificationFields(
            .pathItem,
            "$ref summary description get put post delete options head patch trace servers parameters"
        ),
        SpecificationFields(
            .operation,
            """
            tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated
            security servers
            """
        ),
        SpecificationFields(.externalDocumentation, "description url"),
        SpecificationFields(
            .parameter,
            """
            name in description required deprecated allowEmptyValue style explode allowReserved schema example examples
            content
            """
        ),
        SpecificationFields(.requestBody, "description content required"),
        SpecificationFields(.mediaType, "schema example examples encoding"),
        SpecificationFields(.encoding, "contentType headers style explode allowReserved"),
        SpecificationFields(.responses),
        SpecificationFields(.response, "description headers content links"),
        SpecificationFields(.callback),
        SpecificationFields(.example, "summary description value externalValue"),
        SpecificationFields(.link, "operationRef operationId parameters requestBody description server"),
        // A header has the fields of a parameter but `name` and `in`.
        SpecificationFields(
            .header,
            """
            description required deprecated allowEmptyValue style explode allowReserved schema example examples content
            """
        ),
        SpecificationFields(.tag, "name description externalDocs"),
        SpecificationFields(.reference, "$ref", new: "summary description"),
        SpecificationFields(
            .schema,
            """
            $ref title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems
            minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties
            additionalProperties description format default discriminator readOnly writeOnly xml externalDocs example
            deprecated
            """,
            old: "nullable",
            new: """
                $schema $vocabulary $id $anchor $dynamicAnchor $dynamicRef $comment $defs prefixItems contains
                patternProperties dependentSchemas propertyNames if then else unevaluatedItems unevaluatedProperties
                const maxContains minContains dependentRequired examples contentEncoding contentMediaType contentSchema
                definitions
                """
        ),
        SpecificationFields(.discriminator, "propertyName mapping"),
        SpecificationFields(.xml, "name namespace prefix attribute wrapped"),
        SpecificationFields(
            .securityScheme,
            "type description name in scheme bearerFormat flows openIdConnectUrl"
        ),
        SpecificationFields(.oauthFlows, "implicit password clientCredentials authorizationCode"),
        SpecificationFields(.oauthFlow, "authorizationUrl tokenUrl refreshUrl scopes"),
        SpecificationFields(.securityRequirement),
    ]
}
