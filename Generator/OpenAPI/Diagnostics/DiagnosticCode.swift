/// The stable name of a kind of diagnostic, in kebab case, such as `dangling-reference`.
package struct DiagnosticCode: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible
{
    /// The name.
    package let rawValue: String

    /// Makes a code of a name.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes a code of a name.
    package init(stringLiteral value: String) {
        self.rawValue = value
    }

    /// The name.
    package var description: String { rawValue }
}

extension DiagnosticCode {
    // MARK: What documents say

    /// The text is not JSON.
    package static let malformedJSON: Self = "malformed-json"
    /// The text is YAML, which is not read.
    package static let yaml: Self = "yaml-document"
    /// The document is JSON, but not an OpenAPI document.
    package static let notOpenAPI: Self = "not-openapi"
    /// The document follows a version of the specification that is not read.
    package static let unsupportedVersion: Self = "unsupported-version"
    /// The document follows a dialect of JSON Schema that is not read.
    package static let unsupportedDialect: Self = "unsupported-dialect"
    /// A value has another type than the specification says.
    package static let wrongType: Self = "wrong-type"
    /// A value has the right type, but the specification does not allow it.
    package static let invalidValue: Self = "invalid-value"
    /// A member that the specification demands is missing.
    package static let missingMember: Self = "missing-member"
    /// A member that the specification does not know.
    package static let unknownMember: Self = "unknown-member"
    /// A member is null and counts as absent.
    package static let nullMember: Self = "null-member"
    /// A `$ref` leads nowhere.
    package static let danglingReference: Self = "dangling-reference"
    /// A `$ref` leads out of the document.
    package static let externalReference: Self = "external-reference"
    /// A `$ref` leads to something of another kind than is expected.
    package static let wrongReference: Self = "wrong-reference"
    /// A chain of `$ref`s leads back to its start.
    package static let circularReference: Self = "circular-reference"
    /// A path or its placeholders are not well-formed.
    package static let invalidPath: Self = "invalid-path"
    /// A placeholder of a path has no parameter.
    package static let missingPathParameter: Self = "missing-path-parameter"
    /// A path parameter has no placeholder in its path.
    package static let unusedPathParameter: Self = "unused-path-parameter"
    /// Two paths differ in nothing but the names of their placeholders.
    package static let duplicatePath: Self = "duplicate-path"
    /// Two parameters of one list have the same name and location.
    package static let duplicateParameter: Self = "duplicate-parameter"
    /// A rule names a parameter that the operation does not have.
    package static let unknownParameter: Self = "unknown-parameter"
    /// Two operations have the same id.
    package static let duplicateOperationID: Self = "duplicate-operation-id"
    /// A media type is not well-formed.
    package static let invalidMediaType: Self = "invalid-media-type"
    /// A security requirement names a scheme that is not declared.
    package static let undeclaredSecurityScheme: Self = "undeclared-security-scheme"
    /// A pattern is malformed, or one that cannot be enforced.
    package static let unsupportedPattern: Self = "unsupported-pattern"
    /// A link names an operation that does not exist.
    package static let unknownOperation: Self = "unknown-operation"

    // MARK: What is done to documents

    /// An operation is asked for by a name that several have.
    package static let ambiguousOperation: Self = "ambiguous-operation"
    /// A tag is asked for that no operation has.
    package static let unknownTag: Self = "unknown-tag"
    /// The text is not an overlay document.
    package static let notAnOverlay: Self = "not-an-overlay"
    /// The target of an action is not a JSONPath expression.
    package static let invalidTarget: Self = "invalid-target"
    /// The target of an action matches nothing.
    package static let unmatchedTarget: Self = "unmatched-target"
    /// An action cannot be applied to what its target matches.
    package static let inapplicableAction: Self = "inapplicable-action"
    /// Input that would take more time or memory than is sensible.
    package static let limitExceeded: Self = "limit-exceeded"
    /// Something that a new release of the document brought.
    package static let newNode: Self = "new-node"
}
